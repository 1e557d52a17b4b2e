package io.github.baidiao.moph.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The kiosk with a board that fails now and then. */
class CitizensSideTest {
  private final List<String> calls = new ArrayList<>();
  private boolean cardIsIn = true;
  private boolean boardAnswers = true;

  private final KioskBoard board =
      new KioskBoard() {
        @Override
        public KioskState submit(KioskSubmission submission) {
          return call("submit", new KioskState.Waiting(Entries.NOW));
        }

        @Override
        public KioskState state(UUID transactionId) {
          return call("state", new KioskState.Waiting(Entries.NOW));
        }

        @Override
        public KioskState withdraw(UUID transactionId) {
          return call("withdraw", new KioskState.Withdrawn());
        }
      };

  private KioskState call(String name, KioskState answer) {
    calls.add(name);
    if (!boardAnswers) {
      throw ServiceException.interruptedBeforeSending();
    }
    return answer;
  }

  private KioskPhoneGiven phoneGiven() {
    PresentedCard card =
        PresentedCard.of(
            Entries.of(new UUID(9, 1), Entries.CITIZEN).holder(),
            Entries.picture("chip photo"),
            CardInsertion.of("reader 1", 1),
            Entries.NOW);
    return Kiosk.open(KioskSettings.builder().build(), board, insertion -> cardIsIn)
        .begin(LaserCode.of("ME0123456789"))
        .card(card)
        .consent(Entries.consent())
        .phone(MobileNumber.of("0812345678"));
  }

  private static WaitingForStaff submitted(KioskFaceResult result) {
    return result.match(
        KioskFaceResult.Submitted::next,
        forbidden -> {
          throw new AssertionError("forbidden");
        });
  }

  @Test
  void handingOverThatFailedIsTriedAgainByTheSameId() {
    KioskPhoneGiven citizen = phoneGiven();
    boardAnswers = false;
    ServiceException fault =
        catchThrowableOfType(
            ServiceException.class,
            () -> citizen.face(Entries.face(), Entries.picture("live frame")));
    boardAnswers = true;

    assertThat(fault.code()).isEqualTo(HttpErrorCode.INTERRUPTED);
    WaitingForStaff waiting =
        submitted(citizen.face(Entries.face(), Entries.picture("live frame")));
    assertThat(waiting.transactionId()).isEqualTo(citizen.transactionId());
    assertThat(calls).containsExactly("submit", "submit");
  }

  @Test
  void boardThatCannotBeReachedCostsNoTry() {
    KioskPhoneGiven citizen = phoneGiven();
    boardAnswers = false;
    for (int i = 0; i < 5; i++) {
      catchThrowableOfType(
          ServiceException.class,
          () -> citizen.face(Entries.face(), Entries.picture("live frame")));
    }
    boardAnswers = true;

    assertThat(citizen.face(Entries.face(), Entries.picture("live frame")))
        .isInstanceOf(KioskFaceResult.Submitted.class);
  }

  @Test
  void handingOverWhoseOutcomeIsNotKnownIsTakenBackOnClosing() {
    KioskPhoneGiven citizen = phoneGiven();
    boardAnswers = false;
    catchThrowableOfType(
        ServiceException.class, () -> citizen.face(Entries.face(), Entries.picture("live frame")));
    boardAnswers = true;

    citizen.close();
    citizen.close();

    assertThat(calls).containsExactly("submit", "withdraw");
  }

  @Test
  void pulledCardIsToldAlsoWhenTheBoardCannotBe() {
    WaitingForStaff waiting =
        submitted(phoneGiven().face(Entries.face(), Entries.picture("live frame")));
    cardIsIn = false;
    boardAnswers = false;

    MophException pulled = catchThrowableOfType(MophException.class, waiting::ask);
    boardAnswers = true;
    waiting.close();

    assertThat(pulled.code()).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(calls).containsExactly("submit", "withdraw", "withdraw");
  }

  @Test
  void cardWithoutItsPhotoIsNotTaken() {
    PresentedCard card =
        PresentedCard.of(
            Entries.of(new UUID(9, 1), Entries.CITIZEN).holder(),
            CardInsertion.of("reader 1", 1),
            Entries.NOW);
    KioskBegun begun =
        Kiosk.open(KioskSettings.builder().build(), board, insertion -> cardIsIn)
            .begin(LaserCode.of("ME0123456789"));

    assertThat(catchThrowableOfType(MophException.class, () -> begun.card(card)).code())
        .isEqualTo(MophErrorCode.REQUEST_INVALID);
  }
}
