package io.github.baidiao.examples.anyhis.phr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.send.PhrSender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PhrRunTest {
  @TempDir Path folder;

  private final RecordedHis his = new RecordedHis();
  private PhrStation station;

  @BeforeEach
  void open() {
    station = new PhrStation(his, folder);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void finishedVisitsArriveOnceTheEarliestFirst() {
    his.put("700", "ไข้");
    his.put("701", "ไอ");

    PhrSummary first = station.queueTheDay();
    PhrSummary second = station.queueTheDay();
    station.send();
    PhrSummary third = station.queueTheDay();

    assertThat(first.of(PhrOutcome.QUEUED)).isEqualTo(2);
    assertThat(second.of(PhrOutcome.UNCHANGED)).isEqualTo(2);
    assertThat(third.of(PhrOutcome.UNCHANGED)).isEqualTo(2);
    assertThat(station.arrived).containsExactly("700:1:ไข้", "701:1:ไอ");
    assertThat(station.row("700").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(station.findings).isEmpty();
  }

  @Test
  void aVisitThatHasChangedGoesAsANewerVersion() {
    his.put("700", "ไข้");
    station.queueTheDay();
    station.send();

    his.put("700", "ไข้ ไอ");
    PhrSummary again = station.queueTheDay();

    assertThat(again.of(PhrOutcome.QUEUED_AGAIN)).isEqualTo(1);
    assertThat(station.row("700").state()).isEqualTo(LedgerState.PLANNED);
    station.send();
    assertThat(station.arrived).containsExactly("700:1:ไข้", "700:2:ไข้ ไอ");
    assertThat(station.row("700").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(station.row("700").version()).isEqualTo(2);
  }

  @Test
  void aNewReleaseOfTheHisIsNoChangeOfItsVisits() {
    his.put("700", "ไข้");
    station.queueTheDay();

    his.updatedTo("2");

    assertThat(station.queueTheDay().of(PhrOutcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aDryRunTellsAndKeepsNothing() {
    his.put("700", "ไข้");

    PhrSummary dry =
        station.run(WriteMode.DRY_RUN).run(RecordedHis.DAY, RecordedHis.DAY.plusDays(1));

    assertThat(dry.of(PhrOutcome.WOULD_QUEUE)).isEqualTo(1);
    assertThat(dry.findings()).containsEntry("sex-missing", 1L);
    assertThat(station.ledger.find(Task.PHR, RecordedHis.key("700"))).isEmpty();
    assertThat(station.outbox.entries(EntryFilter.builder().build())).isEmpty();
  }

  @Test
  void whatStillGoesOnOrWasCancelledIsNotQueued() {
    his.put("700", "ไข้", VisitState.OPEN);
    his.put("701", "ไข้", VisitState.CANCELLED);

    PhrSummary summary = station.queueTheDay();

    assertThat(summary.of(PhrOutcome.NOT_FINISHED)).isEqualTo(1);
    assertThat(summary.of(PhrOutcome.CANCELLED)).isEqualTo(1);
    assertThat(station.outbox.entries(EntryFilter.builder().build())).isEmpty();
  }

  @Test
  void aVisitThatIsCancelledAfterwardsIsTold() {
    his.put("700", "ไข้");
    station.queueTheDay();

    his.put("700", "ไข้", VisitState.CANCELLED);

    assertThat(station.queueTheDay().of(PhrOutcome.CANCELLED_SINCE)).isEqualTo(1);
    assertThat(station.findings).containsExactly("99999/700 HIS-202");
  }

  @Test
  void whatMustNotBeSentIsHeldBackAndToldWithoutItsValues() {
    his.put("700", "ไข้", VisitState.FINISHED, "12", RecordedHis.DAY.minusDays(1).atStartOfDay());
    his.put("701", "ไอ");

    PhrSummary summary = station.queueTheDay();

    assertThat(summary.of(PhrOutcome.HELD_BACK)).isEqualTo(1);
    assertThat(summary.of(PhrOutcome.QUEUED)).isEqualTo(1);
    assertThat(station.findings)
        .containsExactly("99999/700 MOPH-927 end-before-start /encounter/end");
    his.put("700", "ไข้");
    assertThat(station.queueTheDay().of(PhrOutcome.QUEUED)).isEqualTo(1);
  }

  @Test
  void aNumberThatIsGivenToAnotherPersonIsNotSent() {
    his.put("700", "ไข้");
    station.queueTheDay();

    his.put("700", "ไอ", VisitState.FINISHED, "13", RecordedHis.DAY.atTime(10, 0));

    assertThat(station.queueTheDay().of(PhrOutcome.ANOTHER_PERSON)).isEqualTo(1);
    assertThat(station.findings).containsExactly("99999/700 HIS-205");
  }

  @Test
  void withoutACitizenIdThereIsNobodyToSendItTo() {
    his.put("700", "ไข้", VisitState.FINISHED, "", RecordedHis.DAY.atTime(9, 0));

    assertThat(station.queueTheDay().of(PhrOutcome.NO_RECORD)).isEqualTo(1);
    assertThat(station.findings).containsExactly("99999/700 HIS-406");
  }

  @Test
  void oneVisitThatCannotBeSentHoldsUpNoOther() {
    his.put("700", " ");
    his.put("701", "ไอ");
    his.put("702", "ปวด");
    his.failOn("701");

    PhrSummary summary = station.queueTheDay();

    assertThat(summary.of(PhrOutcome.FAILED)).isEqualTo(2);
    assertThat(summary.of(PhrOutcome.QUEUED)).isEqualTo(1);
    assertThat(station.findings)
        .containsExactly(
            "99999/700 MOPH-911 reasons: text", "99999/701 HIS-103 SQLState 42000, number 1");
  }

  @Test
  void aUnitThatSendsByHandSendsWhatIsAskedFor() {
    his.put("700", "ไข้");
    his.put("701", "ไอ");
    PhrRun byHand = station.run(WriteMode.WRITE, PhrSendMode.BY_HAND);

    assertThat(byHand.run(RecordedHis.DAY, RecordedHis.DAY).of(PhrOutcome.LEFT_TO_A_PERSON))
        .isEqualTo(2);
    assertThat(byHand.asked(RecordedHis.key("701"))).contains(PhrOutcome.QUEUED);
    station.send();
    assertThat(station.arrived).containsExactly("701:1:ไอ");
  }

  @Test
  void whatSomebodyAsksForGoesAgainAsItIs() {
    his.put("700", "ไข้");
    station.queueTheDay();
    station.send();

    assertThat(station.run(WriteMode.WRITE).asked(RecordedHis.key("700")))
        .contains(PhrOutcome.QUEUED_AGAIN);
    assertThat(station.run(WriteMode.WRITE).asked(RecordedHis.key("999"))).isEmpty();
    station.send();
    assertThat(station.arrived).containsExactly("700:1:ไข้", "700:2:ไข้");
  }

  @Test
  void aVersionThatWasQueuedByHandIsNotTakenForOurs() {
    his.put("700", "ไข้");
    station.outbox.enqueue(
        OutboxMessage.builder()
            .lane(PhrSender.lane(RecordedHis.UNIT))
            .reference("700")
            .version(4)
            .payload("{}".getBytes(StandardCharsets.UTF_8))
            .build());

    station.queueTheDay();

    assertThat(station.row("700").version()).isEqualTo(5);
    assertThat(station.row("700").outboxKey()).isEqualTo(Optional.of("phr:99999:700:5"));
  }

  @Test
  void whatTheQueueDoesNotTakeIsNotInTheLedgerEither() {
    his.put("700", "ไข้".repeat(1_000));
    his.put("701", "ไอ");

    PhrSummary summary = station.queueTheDay();

    assertThat(summary.of(PhrOutcome.FAILED)).isEqualTo(1);
    assertThat(summary.of(PhrOutcome.QUEUED)).isEqualTo(1);
    assertThat(station.findings).containsExactly("99999/700 OUTBOX-102 payload");
    assertThat(station.ledger.find(Task.PHR, RecordedHis.key("700"))).isEmpty();
  }

  @Test
  @Timeout(120)
  void twoStationsAtOnceQueueEachVisitOnce() throws InterruptedException {
    for (int number = 700; number < 740; number++) {
      his.put(String.valueOf(number), "ไข้");
    }
    try (PhrStation other = new PhrStation(his, folder)) {
      List<PhrSummary> summaries = new CopyOnWriteArrayList<>();
      Thread second = new Thread(() -> summaries.add(other.queueTheDay()));
      second.start();
      summaries.add(station.queueTheDay());
      second.join();

      assertThat(summaries.stream().mapToLong(each -> each.of(PhrOutcome.QUEUED)).sum())
          .isEqualTo(40);
      assertThat(summaries).allSatisfy(each -> assertThat(total(each)).isEqualTo(40));
    }
    assertThat(station.outbox.entries(EntryFilter.builder().build()))
        .hasSize(40)
        .allSatisfy(entry -> assertThat(entry.version()).isEqualTo(1));
  }

  private static long total(PhrSummary summary) {
    return summary.of(PhrOutcome.QUEUED)
        + summary.of(PhrOutcome.UNCHANGED)
        + summary.of(PhrOutcome.CHANGED_MEANWHILE);
  }
}
