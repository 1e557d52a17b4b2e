package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an entry of which nobody knows whether it has arrived. */
class UnknownOutcomeTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private Clinic clinic;

  @BeforeEach
  void open() {
    clinic =
        new Clinic(folder, LaneSettings.builder().attempts(3).expiry(Duration.ofDays(2)).build());
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void aLostAnswerIsSettledByTheSendersRule() {
    clinic.phr.answers(SendResult.unknown(ReceiverCode.ANSWER_LOST));
    clinic.phr.settles(Settlement.settled(SendResult.sent(bytes("claim code"))));
    String id = clinic.queued("690001", 1);
    assertThat(clinic.outbox.drainOnce().unknown()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
    assertThat(clinic.later(HOUR).sent()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.SENT);
    assertThat(clinic.outbox.answer(id)).contains(bytes("claim code"));
    assertThat(clinic.phr.arrived).isEmpty();
  }

  @Test
  void aCrashWhileSendingIsSettledByTheSendersRule() {
    String id = clinic.queued("690001", 1);
    crashWhileSending(delivery -> {});
    assertThat(clinic.outbox.drainOnce().total()).isZero();
    assertThat(clinic.state(id)).isEqualTo(EntryState.SENDING);
    assertThat(clinic.later(Duration.ofMinutes(1)).sent()).isEqualTo(1);
    assertThat(clinic.phr.settled).hasSize(1);
    assertThat(clinic.phr.settled.get(0).lastCode()).contains("OUTBOX-404");
    assertThat(clinic.phr.arrived).containsExactly("690001 v1");
  }

  @Test
  void whatWasRememberedBeforeACrashIsThereToSettleIt() {
    clinic.queued("690001", 1);
    List<byte[]> found = new ArrayList<>();
    crashWhileSending(delivery -> delivery.remember(bytes("two codes before")));
    clinic.phr.settlements.add(
        delivery -> {
          found.add(delivery.remembered().orElseThrow());
          return Settlement.settled(SendResult.sent());
        });
    clinic.later(Duration.ofMinutes(1));
    assertThat(found).containsExactly(bytes("two codes before"));
  }

  @Test
  void whatWasRememberedOfASendingThatDidNotArriveIsForgotten() {
    clinic.queued("690001", 1);
    List<Optional<byte[]>> found = new ArrayList<>();
    clinic.phr.answers.add(
        delivery -> {
          delivery.remember(bytes("two codes before"));
          return SendResult.later(ReceiverCode.BUSY);
        });
    clinic.outbox.drainOnce();
    clinic.phr.answers.add(
        delivery -> {
          found.add(delivery.remembered());
          return SendResult.sent();
        });
    assertThat(clinic.later(HOUR).sent()).isEqualTo(1);
    assertThat(found).containsExactly(Optional.empty());
  }

  @Test
  void aLookUpThatFailsIsRepeatedEverMoreSlowlyAndNeverSends() {
    String id = unknown();
    Duration before = Duration.ZERO;
    for (int look = 1; look <= 8; look++) {
      clinic.phr.settles(Settlement.lookAgain(ReceiverCode.LINE_DOWN));
      clinic.clock.set(clinic.entry(id).nextAt().orElseThrow());
      assertThat(clinic.outbox.drainOnce().unknown()).isEqualTo(1);
      before = Duration.between(clinic.clock.instant(), clinic.entry(id).nextAt().orElseThrow());
    }
    assertThat(before).isBetween(Duration.ofSeconds(20), Duration.ofMinutes(15));
    assertThat(clinic.entry(id).attempts()).isEqualTo(1);
    assertThat(clinic.phr.arrived).isEmpty();
  }

  @Test
  void unknownStaysForAPersonWhoDecides() {
    clinic.phr.settles(Settlement.forAPerson(ReceiverCode.NOBODY_KNOWS));
    String id = unknown();
    clinic.later(HOUR);
    assertThat(clinic.entry(id).nextAt()).isEmpty();
    assertThat(clinic.entry(id).lastCode()).contains("TEST-NOBODY_KNOWS");
    assertThat(clinic.later(Duration.ofDays(4000)).total()).isZero();
    assertThat(clinic.state(id)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
    OutboxEntry decided = clinic.outbox.sayArrived(id, Optional.of(bytes("PP1234567890")));
    assertThat(decided.state()).isEqualTo(EntryState.SENT);
    assertThat(clinic.outbox.answer(id)).contains(bytes("PP1234567890"));
  }

  @Test
  void whoSawThatItDidNotArriveSendsItAgainWithoutAnotherLook() {
    clinic.phr.settles(Settlement.forAPerson(ReceiverCode.NOBODY_KNOWS));
    String id = unknown();
    clinic.later(HOUR);
    List<Boolean> said = new ArrayList<>();
    clinic.phr.answers.add(
        delivery -> {
          said.add(delivery.saidNotArrived());
          return SendResult.sent();
        });
    int looks = clinic.phr.settled.size();
    clinic.outbox.sayNotArrivedAndSendAgain(id);
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
    assertThat(said).containsExactly(true);
    assertThat(clinic.phr.settled).hasSize(looks);
  }

  @Test
  void oneThatWasSettledAsNotArrivedIsSentLater() {
    clinic.phr.settles(Settlement.settled(SendResult.later(ReceiverCode.BUSY)));
    String id = unknown();
    clinic.later(HOUR);
    assertThat(clinic.state(id)).isEqualTo(EntryState.WAITING);
    clinic.later(HOUR);
    assertThat(clinic.state(id)).isEqualTo(EntryState.SENT);
    assertThat(clinic.phr.settled).hasSize(1);
  }

  @Test
  void oneThatIsSentAgainInVainIsStillUnknown() {
    String id = unknown();
    clinic.phr.answers(SendResult.laneDown(ReceiverCode.LINE_DOWN, Optional.empty()));
    clinic.later(HOUR);
    assertThat(clinic.state(id)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
    clinic.later(HOUR);
    assertThat(clinic.phr.settled).hasSize(2);
    assertThat(clinic.state(id)).isEqualTo(EntryState.SENT);
  }

  @Test
  void oneThatIsTooLateIsLeftToAPersonSinceItMayHaveArrived() {
    String id = unknown();
    clinic.later(Duration.ofDays(3));
    assertThat(clinic.state(id)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
    assertThat(clinic.entry(id).nextAt()).isEmpty();
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-401");
    assertThat(clinic.phr.arrived).isEmpty();
  }

  @Test
  void whateverASenderThrowsMayHaveArrived() {
    clinic.phr.answers.add(
        delivery -> {
          throw new StackOverflowError("1100000000008");
        });
    String id = clinic.queued("690001", 1);
    assertThat(clinic.outbox.drainOnce().unknown()).isEqualTo(1);
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-405");
  }

  @Test
  void aSenderThatAlwaysThrowsIsLeftToAPerson() {
    String id = clinic.queued("690001", 1);
    for (int n = 0; n < 3; n++) {
      clinic.phr.answers.add(delivery -> crash());
      clinic.later(HOUR);
    }
    assertThat(clinic.entry(id).attempts()).isEqualTo(3);
    assertThat(clinic.entry(id).nextAt()).isEmpty();
    assertThat(clinic.state(id)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
  }

  @Test
  void severalUnknownOutcomesInARowPauseTheLane() {
    SendResult lost = SendResult.unknown(ReceiverCode.ANSWER_LOST);
    clinic.phr.answers(lost, lost, lost);
    for (int n = 1; n <= 5; n++) {
      clinic.queued("69000" + n, 1);
    }
    assertThat(clinic.outbox.drainOnce().total()).isEqualTo(3);
    assertThat(clinic.outbox.statistics().lane(Receiver.PHR).orElseThrow().pausedUntil())
        .isPresent();
    assertThat(clinic.later(HOUR).sent()).isEqualTo(5);
  }

  @Test
  void whatCannotBeRememberedIsNotSentAndNotUnknown() {
    clinic.phr.answers.add(
        delivery -> {
          clinic.clock.forward(HOUR);
          delivery.remember(bytes("late"));
          return SendResult.sent();
        });
    String id = clinic.queued("690001", 1);
    assertThat(clinic.outbox.drainOnce().later()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.WAITING);
  }

  @Test
  void whoLosesTheLeaseLosesTheResult() {
    String id = clinic.queued("690001", 1);
    clinic.phr.answers.add(
        delivery -> {
          clinic.clock.forward(HOUR);
          Outbox other = clinic.open();
          other.register(clinic.phr, clinic.lane);
          clinic.phr.settles(Settlement.forAPerson(ReceiverCode.NOBODY_KNOWS));
          assertThat(other.drainOnce().unknown()).isEqualTo(1);
          other.close();
          return SendResult.sent();
        });
    assertThat(clinic.outbox.drainOnce().lost()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
  }

  private String unknown() {
    clinic.phr.answers(SendResult.unknown(ReceiverCode.ANSWER_LOST));
    String id = clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    return id;
  }

  /** The next sending never comes back; the program is started again. */
  private void crashWhileSending(Consumer<OutboxDelivery> before) {
    clinic.phr.answers.add(
        delivery -> {
          before.accept(delivery);
          clinic.outbox.close();
          return crash();
        });
    assertThatExceptionOfType(OutboxException.class).isThrownBy(clinic.outbox::drainOnce);
    clinic.restart();
  }

  private static SendResult crash() {
    throw new IllegalStateException("power cut");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
