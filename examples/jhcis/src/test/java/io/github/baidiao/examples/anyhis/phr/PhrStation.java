package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.send.PhrSender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Ledger and outbox on one file, and a PHR that answers as the test says. */
final class PhrStation implements AutoCloseable {
  private static final Clock AT_NOON =
      Clock.fixed(Instant.parse("2026-01-15T05:00:00Z"), ZoneOffset.UTC);

  final List<String> findings = new ArrayList<>();
  final List<String> arrived = new ArrayList<>();
  final Ledger ledger;
  final Outbox outbox;
  final PhrResults results;
  private final RecordedHis his;
  private Function<String, SendResult> answer = sent -> SendResult.sent();

  PhrStation(RecordedHis his, Path folder) {
    this.his = his;
    DataSource source = file(folder.resolve("own.db"));
    ledger = Ledger.on(source, Clock.systemUTC());
    outbox =
        Outbox.on(
            source,
            OutboxSettings.builder()
                .keys(KeyFile.at(folder.resolve("keys")))
                .largestPayload(4_096)
                .build());
    outbox.register(new Phr(), LaneSettings.builder().firstPause(Duration.ofMillis(1)).build());
    results = new PhrResults(ledger, outbox, RecordedHis.UNIT, this::found);
  }

  private static DataSource file(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(10_000);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  void answers(Function<String, SendResult> as) {
    answer = as;
  }

  PhrRun run(WriteMode mode) {
    return run(mode, PhrSendMode.AT_THE_END_OF_THE_VISIT);
  }

  PhrRun run(WriteMode mode, PhrSendMode when) {
    PhrDesk desk = PhrDesk.of(when, PhrCheck.at(AT_NOON));
    return new PhrRun(his, ledger, outbox, desk, mode, this::found);
  }

  PhrSummary queueTheDay() {
    return run(WriteMode.WRITE).run(RecordedHis.DAY, RecordedHis.DAY);
  }

  /** Sends what is queued, and reads back what became of it. */
  void send() {
    outbox.drainOnce();
    results.run();
  }

  LedgerEntry row(String visit) {
    return ledger.find(Task.PHR, RecordedHis.key(visit)).orElseThrow();
  }

  private void found(Finding finding) {
    findings.add(finding.toString());
  }

  @Override
  public void close() {
    outbox.close();
  }

  private final class Phr implements OutboxSender {
    @Override
    public Lane lane() {
      return PhrSender.lane(RecordedHis.UNIT);
    }

    @Override
    public SendResult send(OutboxDelivery delivery) {
      String json = new String(delivery.payload(), StandardCharsets.UTF_8);
      String reason = json.replaceAll("(?s).*\"reasons\":\\[\"([^\"]*)\".*", "$1");
      arrived.add(delivery.entry().reference() + ":" + delivery.entry().version() + ":" + reason);
      return answer.apply(delivery.entry().reference());
    }

    @Override
    public Settlement settle(OutboxDelivery delivery) {
      return Settlement.sendAgain();
    }

    @Override
    public Duration longestSend() {
      return Duration.ofSeconds(1);
    }
  }
}
