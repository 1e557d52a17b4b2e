package io.github.baidiao.moph.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.stub.SetClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryKioskBoardTest {
  private static final UUID ID = new UUID(9, 1);
  private static final UUID OTHER_ID = new UUID(9, 2);

  private final SetClock clock = new SetClock();
  private final AtomicInteger issued = new AtomicInteger();
  private final MemoryKioskBoard board = MemoryKioskBoard.of(clock, Duration.ofMinutes(10));
  private final KioskBoard kiosk = board.kiosk("ตู้ 1");
  private final KioskStaffBoard staff =
      board.staff(
          id -> {
            issued.incrementAndGet();
            return Entries.token();
          });

  @Test
  void whatIsHandedOverTwiceWaitsOnce() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));

    assertThat(staff.waiting()).hasSize(1);
  }

  @Test
  void idOfAnotherPersonIsRefused() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));

    assertThat(codeOf(() -> kiosk.submit(Entries.of(ID, "1100000000024"))))
        .isEqualTo(MophErrorCode.REFUSED);
  }

  @Test
  void kiosksDoNotWaitForEachOther() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));
    board.kiosk("ตู้ 2").submit(Entries.of(OTHER_ID, "1100000000024"));

    assertThat(staff.waiting())
        .extracting(KioskTicket::transactionId)
        .containsExactly(ID, OTHER_ID);
  }

  @Test
  void picturesOfTheBoardAreItsOwn() {
    KioskSubmission handedOver = Entries.of(ID, Entries.CITIZEN);
    kiosk.submit(handedOver);
    handedOver.close();

    KioskSubmission seen = staff.fetch(ID).orElseThrow();
    assertThat(seen.frame().toByteArray()).hasSize("live frame".length());
    seen.close();
    assertThat(staff.fetch(ID)).isPresent();
    assertThatIllegalStateException().isThrownBy(() -> seen.frame().toByteArray());
  }

  @Test
  void tokenIsIssuedOnceHoweverOftenItIsReleased() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));

    assertThat(staff.release(ID, "R-1")).isTrue();
    assertThat(staff.release(ID, "R-1")).isTrue();
    assertThat(staff.release(ID, "R-2")).isFalse();
    assertThat(issued).hasValue(1);
  }

  @Test
  void whatStaffDecidedFirstStands() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));
    staff.cancel(ID, "ภาพไม่ชัด");

    assertThat(staff.cancel(ID, "อีกครั้ง")).isTrue();
    assertThat(staff.release(ID, "R-1")).isFalse();
    assertThat(kiosk.withdraw(ID)).isInstanceOf(KioskState.Cancelled.class);
    assertThat(issued).hasValue(0);
  }

  @Test
  void withdrawnIsOffTheList() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));

    assertThat(kiosk.withdraw(ID)).isInstanceOf(KioskState.Withdrawn.class);
    assertThat(staff.fetch(ID)).isEmpty();
    assertThat(staff.cancel(ID, "ช้าไป")).isFalse();
  }

  @Test
  void endIsKnownForAnHour() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));
    staff.release(ID, "R-1");
    clock.forward(Duration.ofHours(1));
    assertThat(kiosk.state(ID)).isInstanceOf(KioskState.Released.class);

    clock.forward(Duration.ofMillis(1));
    assertThat(codeOf(() -> kiosk.state(ID))).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
  }

  @Test
  void unknownIdsAreToldApart() {
    assertThat(codeOf(() -> kiosk.state(ID))).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
    assertThat(codeOf(() -> kiosk.withdraw(ID))).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
    assertThat(staff.fetch(ID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void cancellingNeedsAReason(String reason) {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));

    assertThat(codeOf(() -> staff.cancel(ID, reason))).isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void lifeIsPositive() {
    assertThat(codeOf(() -> MemoryKioskBoard.of(clock, Duration.ZERO)))
        .isEqualTo(MophErrorCode.SETTINGS_INVALID);
  }

  @Test
  void nothingPersonalIsShown() {
    kiosk.submit(Entries.of(ID, Entries.CITIZEN));
    staff.release(ID, "R-1");

    assertThat(Entries.of(ID, Entries.CITIZEN)).hasToString("KioskSubmission[masked]");
    assertThat(kiosk.state(ID)).hasToString("Released");
    kiosk.submit(Entries.of(OTHER_ID, Entries.CITIZEN));
    assertThat(staff.waiting()).hasToString("[KioskTicket[masked]]");
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(MophException.class, call).code();
  }
}
