package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an entry when it is sent. */
class SendingTest {
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
  void whatIsQueuedArrivesOnceAndInOrder() {
    String first = clinic.queued("690001", 1);
    String second = clinic.queued("690002", 1);
    DrainSummary summary = clinic.outbox.drainOnce();
    assertThat(summary.sent()).isEqualTo(2);
    assertThat(summary.total()).isEqualTo(2);
    assertThat(clinic.phr.arrived).containsExactly("690001 v1", "690002 v1");
    assertThat(clinic.state(first)).isEqualTo(EntryState.SENT);
    assertThat(clinic.entry(second).nextAt()).isEmpty();
    assertThat(clinic.outbox.drainOnce().total()).isZero();
    clinic.assertEvents(
        "Changed phr:99999 " + first + " SENT", "Changed phr:99999 " + second + " SENT");
  }

  @Test
  void theSameVersionIsQueuedOnce() {
    clinic.queued("690001", 1);
    assertThat(clinic.outbox.enqueue(Clinic.visit("690001", 1)).isNew()).isFalse();
    assertThat(clinic.outbox.enqueue(Clinic.visit("690001", 1)).toString())
        .isEqualTo("AlreadyQueued phr:99999:690001:1");
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void warningsAndWhatTheyWereAreKept() {
    clinic.phr.answers(
        SendResult.acceptedWithWarnings(ReceiverCode.WARNINGS, bytes("icd10 with a dot")));
    String id = clinic.queued("690001", 1);
    assertThat(clinic.outbox.drainOnce().acceptedWithWarnings()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.ACCEPTED_WITH_WARNINGS);
    assertThat(clinic.entry(id).lastCode()).contains("TEST-WARNINGS");
    assertThat(clinic.outbox.answer(id)).contains(bytes("icd10 with a dot"));
  }

  @Test
  void aRefusedOneIsNotSentAgainByItself() {
    clinic.phr.answers(SendResult.refused(ReceiverCode.NOT_ACCEPTED, bytes("hn is missing")));
    String id = clinic.queued("690001", 1);
    assertThat(clinic.outbox.drainOnce().refused()).isEqualTo(1);
    assertThat(clinic.later(Duration.ofDays(1)).total()).isZero();
    assertThat(clinic.entry(id).lastCode()).contains("TEST-NOT_ACCEPTED");
    assertThat(clinic.outbox.answer(id)).contains(bytes("hn is missing"));
  }

  @Test
  void oneThatIsPutOffDoesNotHoldUpOthers() {
    clinic.phr.answers(SendResult.later(ReceiverCode.BUSY));
    String first = clinic.queued("690001", 1);
    clinic.queued("690002", 1);
    DrainSummary summary = clinic.outbox.drainOnce();
    assertThat(summary.later()).isEqualTo(1);
    assertThat(summary.sent()).isEqualTo(1);
    assertThat(clinic.state(first)).isEqualTo(EntryState.WAITING);
    assertThat(Duration.between(clinic.clock.instant(), clinic.entry(first).nextAt().orElseThrow()))
        .isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
    assertThat(clinic.later(Duration.ofSeconds(5)).sent()).isEqualTo(1);
  }

  @Test
  void oneThatIsTriedTooOftenIsGivenUpAndTellsWhy() {
    SendResult busy = SendResult.later(ReceiverCode.BUSY);
    clinic.phr.answers(busy, busy, busy);
    String id = clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    clinic.later(HOUR);
    assertThat(clinic.state(id)).isEqualTo(EntryState.WAITING);
    assertThat(clinic.later(HOUR).givenUp()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.GIVEN_UP);
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-402");
    assertThat(clinic.outbox.answer(id)).contains(bytes("TEST-BUSY"));
  }

  @Test
  void theLaneWaitsAndTheVisitDoesNotCountItsAttempt() {
    clinic.phr.answers(SendResult.laneDown(ReceiverCode.LINE_DOWN, Optional.empty()));
    String first = clinic.queued("690001", 1);
    clinic.queued("690002", 1);
    assertThat(clinic.outbox.drainOnce().total()).isEqualTo(1);
    assertThat(clinic.entry(first).attempts()).isZero();
    assertThat(clinic.entry(first).state()).isEqualTo(EntryState.WAITING);
    assertThat(clinic.outbox.drainOnce().total()).isZero();
    assertThat(clinic.later(Duration.ofSeconds(5)).sent()).isEqualTo(2);
    // Others first: what looked like the line may be the message's fault.
    assertThat(clinic.phr.arrived).containsExactly("690002 v1", "690001 v1");
    assertThat(clinic.events.get(0).toString())
        .startsWith("LanePaused phr:99999 until 2026-03-02T01:30:0")
        .endsWith("TEST-LINE_DOWN");
    assertThat(clinic.events).extracting(Object::toString).contains("LaneWorks phr:99999");
  }

  @Test
  void theLanePausesLongerWithEachFailureUpToALimit() {
    clinic.queued("690001", 1);
    Duration last = Duration.ZERO;
    for (int failures = 1; failures <= 12; failures++) {
      clinic.phr.answers(SendResult.laneDown(ReceiverCode.LINE_DOWN, Optional.empty()));
      assertThat(clinic.outbox.drainOnce().later()).isEqualTo(1);
      LaneStatistics lane = clinic.outbox.statistics().lane(Receiver.PHR).orElseThrow();
      assertThat(lane.failures()).isEqualTo(failures);
      last = Duration.between(clinic.clock.instant(), lane.pausedUntil().orElseThrow());
      clinic.clock.forward(last);
    }
    assertThat(last).isBetween(Duration.ofMillis(450_000), Duration.ofMinutes(15));
  }

  @Test
  void theServiceMayAskForALongerPause() {
    Optional<Duration> hours = Optional.of(Duration.ofHours(3));
    clinic.phr.answers(SendResult.laneDown(ReceiverCode.BUSY, hours));
    clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    assertThat(clinic.later(Duration.ofMinutes(179)).total()).isZero();
    assertThat(clinic.later(Duration.ofMinutes(1)).sent()).isEqualTo(1);
  }

  @Test
  void theServiceCannotAskForMoreThanADay() {
    Optional<Duration> never = Optional.of(Duration.ofSeconds(Long.MAX_VALUE));
    clinic.phr.answers(SendResult.laneDown(ReceiverCode.BUSY, never));
    clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    assertThat(clinic.later(Duration.ofHours(24)).sent()).isEqualTo(1);
  }

  @Test
  void whatIsTooLateIsGivenUpWithoutBeingSent() {
    String id = clinic.queued("690001", 1);
    assertThat(clinic.later(Duration.ofDays(2)).givenUp()).isEqualTo(1);
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-401");
    assertThat(clinic.phr.arrived).isEmpty();
  }

  @Test
  void aMessageMaySayWhenItIsSentAndWhenItIsTooLate() {
    var at = clinic.clock.instant();
    clinic.queued(
        Clinic.message("690001", 1, "tomorrow").notBefore(at.plus(Duration.ofDays(1))).build());
    clinic.queued(
        Clinic.message("690002", 1, "too late").expiresAt(at.plus(Duration.ofHours(2))).build());
    clinic.phr.answers(SendResult.later(ReceiverCode.BUSY));
    clinic.outbox.drainOnce();
    assertThat(clinic.later(Duration.ofHours(23)).givenUp()).isEqualTo(1);
    assertThat(clinic.phr.arrived).isEmpty();
    assertThat(clinic.later(Duration.ofHours(1)).sent()).isEqualTo(1);
    assertThat(clinic.phr.arrived).containsExactly("tomorrow");
  }

  @Test
  void newerVersionIsNeverOvertaken() {
    clinic.phr.answers(SendResult.later(ReceiverCode.BUSY));
    String old = clinic.queued("690001", 1);
    String stays = clinic.queued("690001", 2);
    clinic.outbox.drainOnce();
    assertThat(clinic.phr.arrived).isEmpty();
    assertThat(clinic.state(stays)).isEqualTo(EntryState.WAITING);
    clinic.later(HOUR);
    assertThat(clinic.phr.arrived).containsExactly("690001 v1", "690001 v2");
    assertThat(clinic.state(old)).isEqualTo(EntryState.SENT);
  }

  @Test
  void anOlderVersionThatIsQueuedLaterIsNotSent() {
    clinic.queued("690001", 2);
    clinic.outbox.drainOnce();
    String old = clinic.queued("690001", 1);
    assertThat(clinic.outbox.drainOnce().givenUp()).isEqualTo(1);
    assertThat(clinic.entry(old).lastCode()).contains("OUTBOX-403");
    assertThat(clinic.phr.arrived).containsExactly("690001 v2");
  }

  @Test
  void visitsOfOnePatientStayInOrderAndThoseOfOthersDoNotWait() {
    clinic.phr.answers(SendResult.later(ReceiverCode.BUSY));
    clinic.queued(Clinic.message("690001", 1, "a1").orderedBy("1100000000008").build());
    clinic.queued(Clinic.message("690002", 1, "a2").orderedBy("1100000000008").build());
    clinic.queued(Clinic.message("690003", 1, "b1").orderedBy("1100000000016").build());
    clinic.outbox.drainOnce();
    assertThat(clinic.phr.arrived).containsExactly("b1");
    clinic.later(HOUR);
    assertThat(clinic.phr.arrived).containsExactly("b1", "a1", "a2");
  }

  @Test
  void aRateIsKeptWhileDraining() {
    clinic.close();
    LaneSettings slow = LaneSettings.builder().interval(Duration.ofMillis(500)).build();
    clinic = new Clinic(folder.resolve("outbox.db").getParent(), slow);
    for (int n = 1; n <= 5; n++) {
      clinic.queued("69000" + n, 1);
    }
    var start = clinic.clock.instant();
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(5);
    assertThat(Duration.between(start, clinic.clock.instant())).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aLimitedDrainLeavesTheRest() {
    clinic.queued("690001", 1);
    clinic.queued("690002", 1);
    assertThat(clinic.outbox.drainOnce(1).total()).isEqualTo(1);
    assertThat(clinic.outbox.drainOnce(1).total()).isEqualTo(1);
    assertThat(clinic.outbox.drainOnce(1).total()).isZero();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
