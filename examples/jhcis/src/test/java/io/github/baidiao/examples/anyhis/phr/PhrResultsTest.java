package io.github.baidiao.examples.anyhis.phr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.moph.error.MophErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrResultsTest {
  @TempDir Path folder;

  private final RecordedHis his = new RecordedHis();
  private PhrStation station;

  @BeforeEach
  void open() {
    station = new PhrStation(his, folder);
    his.put("700", "ไข้");
    station.queueTheDay();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void whatWaitsStaysPlanned() {
    station.results.run();

    assertThat(station.row("700").state()).isEqualTo(LedgerState.PLANNED);
    assertThat(station.results.receipt(RecordedHis.key("700"))).isEmpty();
  }

  @Test
  void whatPhrWarnsAboutHasArrivedAndIsToldOnce() {
    station.answers(
        visit ->
            SendResult.acceptedWithWarnings(
                MophErrorCode.PHR_WARNED, json("{\"warnings\":[\"no unit\"]}")));

    station.send();
    station.results.run();

    assertThat(station.row("700").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(station.row("700").problem()).contains("MOPH-905");
    assertThat(station.findings).containsExactly("99999/700 MOPH-905");
    assertThat(station.results.receipt(RecordedHis.key("700")).orElseThrow().warnings())
        .containsExactly("no unit");
  }

  @Test
  void whatPhrRefusesIsRefusedUntilItChanges() {
    station.answers(
        visit ->
            SendResult.refused(
                MophErrorCode.PHR_REFUSED, json("{\"warnings\":[],\"reason\":\"no\"}")));
    station.send();

    assertThat(station.row("700").state()).isEqualTo(LedgerState.REFUSED);
    assertThat(station.findings).containsExactly("99999/700 MOPH-903");
    assertThat(station.results.receipt(RecordedHis.key("700")).orElseThrow().reason())
        .contains("no");
    assertThat(station.queueTheDay().of(PhrOutcome.UNCHANGED)).isEqualTo(1);

    station.answers(visit -> SendResult.sent());
    his.put("700", "ไข้ ไอ");
    station.queueTheDay();
    station.send();
    assertThat(station.row("700").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(station.row("700").problem()).isEmpty();
  }

  @Test
  void whatSomebodySendsAgainFromTheQueueIsKnownAfterwards() {
    station.answers(
        visit -> SendResult.refused(MophErrorCode.PHR_REFUSED, json("{\"warnings\":[]}")));
    station.send();
    station.answers(visit -> SendResult.sent());

    station.outbox.retry(entry().id());
    station.send();

    assertThat(station.row("700").state()).isEqualTo(LedgerState.KNOWN);
  }

  @Test
  void whatIsGivenUpIsForAPerson() {
    station.outbox.giveUp(entry().id());

    station.results.run();
    station.results.run();

    assertThat(station.row("700").state()).isEqualTo(LedgerState.UNKNOWN);
    assertThat(station.findings).containsExactly("99999/700 OUTBOX-406");
    assertThat(station.results.receipt(RecordedHis.key("700"))).isEmpty();
  }

  @Test
  void whatTheQueueDoesNotKnowAnyMoreIsForAPerson() {
    LedgerEntry row = station.row("700");
    station.ledger.change(row.toBuilder().outboxKey("phr:99999:700:9").build());

    station.results.run();
    station.results.run();

    assertThat(station.row("700").state()).isEqualTo(LedgerState.UNKNOWN);
    assertThat(station.findings).containsExactly("99999/700 OUTBOX-103");
  }

  private OutboxEntry entry() {
    Optional<String> key = station.row("700").outboxKey();
    return station.outbox.find(key.orElseThrow()).orElseThrow();
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
