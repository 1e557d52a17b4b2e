package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees, and decides. */
class ByHandTest {
  private static final byte[] NONE = {};

  @TempDir Path folder;
  private Clinic clinic;

  @BeforeEach
  void open() {
    clinic =
        new Clinic(folder, LaneSettings.builder().attempts(1).expiry(Duration.ofDays(2)).build());
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void aRefusedOneIsReadCorrectedAndSentAgain() {
    String id = refused("690001");
    assertThat(new String(clinic.outbox.payload(id), StandardCharsets.UTF_8))
        .isEqualTo("690001 v1");
    OutboxEntry entry = clinic.outbox.correct(id, bytes("690001 with hn"));
    assertThat(entry.state()).isEqualTo(EntryState.WAITING);
    assertThat(entry.attempts()).isZero();
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
    assertThat(clinic.phr.arrived).containsExactly("690001 with hn");
  }

  @Test
  void oneThatWasGivenUpIsSentAgainWithNewTime() {
    String id = clinic.queued("690001", 1);
    assertThat(clinic.later(Duration.ofDays(2)).givenUp()).isEqualTo(1);
    clinic.outbox.retry(id);
    assertThat(clinic.entry(id).expiresAt())
        .isEqualTo(clinic.clock.instant().plus(Duration.ofDays(2)));
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void oneThatWasGivenUpByHandIsNotSent() {
    String id = clinic.queued("690001", 1);
    clinic.outbox.giveUp(id);
    assertThat(clinic.outbox.drainOnce().total()).isZero();
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-406");
    clinic.outbox.retry(id);
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void oneThatMayHaveArrivedIsSettledFirstWhenItIsRetried() {
    clinic.phr.answers(SendResult.unknown(ReceiverCode.ANSWER_LOST));
    String id = clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    clinic.outbox.giveUp(id);
    clinic.outbox.retry(id);
    clinic.phr.settles(Settlement.settled(SendResult.sent()));
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
    assertThat(clinic.phr.arrived).isEmpty();
  }

  @Test
  void oneThatMayHaveArrivedIsNotCorrected() {
    clinic.phr.answers(SendResult.unknown(ReceiverCode.ANSWER_LOST));
    String id = clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.correct(id, NONE));
    clinic.outbox.giveUp(id);
    assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.correct(id, NONE));
  }

  @Test
  void whatHasArrivedStays() {
    String id = clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.retry(id));
    assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.correct(id, NONE));
    assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.giveUp(id));
    assertCode(
        OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.sayArrived(id, Optional.empty()));
    assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.sayNotArrivedAndSendAgain(id));
  }

  @Test
  void whatHasArrivedAndIsGoneThereIsSentAgain() {
    String id = clinic.queued("690001", 1);
    clinic.outbox.drainOnce();
    assertThat(clinic.outbox.sendAgainAlthoughArrived(id).state()).isEqualTo(EntryState.WAITING);
    clinic.phr.answers.add(
        delivery -> {
          assertThat(delivery.saidNotArrived()).isTrue();
          return SendResult.sent();
        });
    assertThat(clinic.later(Duration.ofDays(1)).sent()).isEqualTo(1);
    assertThat(clinic.state(id)).isEqualTo(EntryState.SENT);
  }

  @Test
  void whatHasArrivedIsNotSentAgainOverANewerVersion() {
    String id = clinic.queued("690001", 1);
    clinic.queued("690001", 2);
    clinic.outbox.drainOnce();
    clinic.outbox.sendAgainAlthoughArrived(id);
    assertThat(clinic.outbox.drainOnce().givenUp()).isEqualTo(1);
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-403");
    assertThat(clinic.phr.arrived).containsExactly("690001 v1", "690001 v2");
  }

  @Test
  void whatHasNotArrivedIsNotSentAgainAsIfItHad() {
    String refused = refused("690001");
    String waits = clinic.queued("690002", 1);
    assertCode(
        OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.sendAgainAlthoughArrived(waits));
    assertCode(
        OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.sendAgainAlthoughArrived(refused));
  }

  @Test
  void whatIsBeingSentCannotBeChanged() {
    String id = clinic.queued("690001", 1);
    clinic.phr.answers.add(
        delivery -> {
          assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.giveUp(id));
          assertCode(OutboxErrorCode.ENTRY_NOT_READY, () -> clinic.outbox.retry(id));
          return SendResult.sent();
        });
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void nothingIsChangedThatIsNotThere() {
    String id = "019cac2a9dc07bb0a8ddcd05eff26516";
    assertCode(OutboxErrorCode.ENTRY_NOT_FOUND, () -> clinic.outbox.retry(id));
    assertCode(OutboxErrorCode.ENTRY_NOT_FOUND, () -> clinic.outbox.payload(id));
    assertThat(clinic.outbox.entry(id)).isEmpty();
    assertThat(clinic.outbox.find("phr:99999:690001:1")).isEmpty();
  }

  @Test
  void aPayloadThatIsTooLargeIsNotQueued() {
    byte[] large = new byte[1024 * 1024 + 1];
    var message = Clinic.message("690001", 1, "").payload(large).build();
    assertCode(OutboxErrorCode.MESSAGE_INVALID, () -> clinic.outbox.enqueue(message));
    String id = refused("690002");
    assertCode(OutboxErrorCode.MESSAGE_INVALID, () -> clinic.outbox.correct(id, large));
  }

  @Test
  void entriesAreListedInPagesByWhatIsMeant() {
    refused("690000");
    for (int n = 1; n <= 450; n++) {
      clinic.queued("70" + n, 1);
    }
    assertThat(clinic.outbox.entries(EntryFilter.builder().build())).hasSize(451);
    assertThat(clinic.outbox.entries(EntryFilter.builder().build()).limit(3))
        .extracting(OutboxEntry::reference)
        .containsExactly("690000", "701", "702");
    var refused = EntryFilter.builder().addStates(EntryState.REFUSED).build();
    assertThat(clinic.outbox.entries(refused).map(OutboxEntry::key).collect(Collectors.toList()))
        .containsExactly("phr:99999:690000:1");
    assertThat(clinic.outbox.entries(EntryFilter.builder().reference("70450").build())).hasSize(1);
    assertThat(clinic.outbox.entries(EntryFilter.builder().lane(Receiver.CLAIMS).build()))
        .isEmpty();
  }

  @Test
  void statisticsTellWhatWaitsAndSinceWhen() {
    refused("690000");
    var since = clinic.clock.instant();
    clinic.queued("690001", 1);
    clinic.clock.forward(Duration.ofMinutes(5));
    clinic.queued("690002", 1);
    clinic.outbox.register(new Receiver(Receiver.CLAIMS), LaneSettings.builder().build());
    OutboxStatistics statistics = clinic.outbox.statistics();
    assertThat(statistics.lanes()).hasSize(2);
    LaneStatistics phr = statistics.lane(Receiver.PHR).orElseThrow();
    assertThat(phr.count(EntryState.WAITING)).isEqualTo(2);
    assertThat(phr.count(EntryState.REFUSED)).isEqualTo(1);
    assertThat(phr.oldestOpen()).contains(since);
    assertThat(phr.pausedUntil()).isEmpty();
    assertThat(statistics.lane(Receiver.CLAIMS).orElseThrow().oldestOpen()).isEmpty();
    assertThat(statistics.count(EntryState.WAITING)).isEqualTo(2);
  }

  private String refused(String reference) {
    clinic.phr.answers(SendResult.refused(ReceiverCode.NOT_ACCEPTED, NONE));
    String id = clinic.queued(reference, 1);
    clinic.outbox.drainOnce();
    return id;
  }

  private static void assertCode(OutboxErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(call)
        .extracting(OutboxException::code)
        .isEqualTo(code);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
