package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed after its time, and what becomes of a clock that was wrong. */
class MaintenanceTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private Clinic clinic;

  @BeforeEach
  void open() {
    clinic = new Clinic(folder);
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void whatHasArrivedIsRemovedAfterAMonthAndWhatHasNotAfterAYear() {
    clinic.phr.answers(
        SendResult.sent(),
        SendResult.acceptedWithWarnings(ReceiverCode.WARNINGS, new byte[0]),
        SendResult.refused(ReceiverCode.NOT_ACCEPTED, new byte[0]),
        SendResult.unknown(ReceiverCode.ANSWER_LOST));
    clinic.phr.settles(Settlement.forAPerson(ReceiverCode.NOBODY_KNOWS));
    String sent = clinic.queued("690001", 1);
    String warned = clinic.queued("690002", 1);
    String refused = clinic.queued("690003", 1);
    String unknown = clinic.queued("690004", 1);
    String givenUp = clinic.queued("690005", 1);
    clinic.outbox.giveUp(givenUp);
    clinic.outbox.drainOnce();
    clinic.later(Duration.ofHours(1));
    clinic.later(DAY.multipliedBy(29));
    assertThat(clinic.outbox.entry(sent)).isPresent();
    clinic.later(DAY);
    assertThat(clinic.outbox.entry(sent)).isEmpty();
    assertThat(clinic.outbox.entry(warned)).isEmpty();
    clinic.later(DAY.multipliedBy(334));
    assertThat(clinic.outbox.entry(refused)).isPresent();
    clinic.later(DAY.multipliedBy(2));
    assertThat(clinic.outbox.entry(refused)).isEmpty();
    assertThat(clinic.outbox.entry(givenUp)).isEmpty();
    clinic.later(DAY.multipliedBy(4000));
    assertThat(clinic.state(unknown)).isEqualTo(EntryState.UNKNOWN_OUTCOME);
  }

  @Test
  void whatWasRefusedGoesTogetherWithTheNewerVersionThatHasArrived() {
    clinic.phr.answers(
        SendResult.refused(ReceiverCode.NOT_ACCEPTED, new byte[0]),
        SendResult.sent(),
        SendResult.refused(ReceiverCode.NOT_ACCEPTED, new byte[0]));
    String older = clinic.queued("690001", 1);
    String newer = clinic.queued("690001", 2);
    String other = clinic.queued("6900011", 1);
    clinic.outbox.drainOnce();
    assertThat(clinic.state(older)).isEqualTo(EntryState.REFUSED);
    clinic.later(DAY.multipliedBy(31));
    assertThat(clinic.outbox.entry(newer)).isEmpty();
    assertThat(clinic.outbox.entry(older)).isEmpty();
    assertThat(clinic.outbox.entry(other)).isPresent();
  }

  @Test
  void whatAWrongClockPutOffIsBroughtBack() {
    var right = clinic.clock.instant();
    clinic.clock.set(right.plus(DAY.multipliedBy(60)));
    clinic.phr.answers(SendResult.later(ReceiverCode.BUSY));
    clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    clinic.clock.set(right);
    assertThat(clinic.outbox.drainOnce().total()).isZero();
    assertThat(clinic.later(Duration.ofMinutes(1)).sent()).isEqualTo(1);
  }

  @Test
  void aLaneThatAWrongClockPausedIsBroughtBack() {
    var right = clinic.clock.instant();
    clinic.clock.set(right.plus(DAY.multipliedBy(60)));
    clinic.phr.answers(SendResult.laneDown(ReceiverCode.LINE_DOWN, Optional.empty()));
    clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    clinic.clock.set(right);
    assertThat(clinic.later(Duration.ofMinutes(1)).sent()).isEqualTo(1);
  }

  @Test
  void whatIsQueuedForALaterDayIsNotBroughtForward() {
    var day = clinic.clock.instant().plus(DAY.multipliedBy(60));
    clinic.queued(Clinic.message("690001", 1, "later").notBefore(day).build());
    clinic.outbox.drainOnce();
    assertThat(clinic.later(DAY).total()).isZero();
    assertThat(clinic.later(DAY.multipliedBy(59)).sent()).isEqualTo(1);
  }

  @Test
  void aLeaseOfAClockThatWasWrongEndsAfterAWholeLeaseInWhichNothingWasWritten() {
    var right = clinic.clock.instant();
    clinic.queued("690001", 1);
    clinic.phr.answers.add(
        delivery -> {
          clinic.outbox.close();
          throw new IllegalStateException("power cut");
        });
    clinic.clock.set(right.plus(DAY.multipliedBy(60)));
    try {
      clinic.outbox.drainOnce();
    } catch (OutboxException closed) {
      assertThat(closed).isNotNull();
    }
    clinic.clock.set(right);
    clinic.restart();
    assertThat(clinic.outbox.drainOnce().total()).isZero();
    assertThat(clinic.later(Duration.ofSeconds(61)).total()).isZero();
    assertThat(clinic.later(Duration.ofSeconds(61)).sent()).isEqualTo(1);
    assertThat(clinic.phr.settled).hasSize(1);
  }

  @Test
  void aClockThatJumpsBackDelaysNothingThatIsQueued() {
    var right = clinic.clock.instant();
    clinic.queued("690001", 1);
    clinic.clock.set(right.minus(DAY.multipliedBy(400)));
    clinic.queued("690002", 1);
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(2);
  }
}
