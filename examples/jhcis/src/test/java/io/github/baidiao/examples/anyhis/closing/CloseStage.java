package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.outbox.SecretKeys;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.Invented;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import io.github.baidiao.nhso.outbox.OnceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One program that closes rights: its ledger, its outbox, its clients. */
final class CloseStage implements AutoCloseable {
  final Ledger ledger;
  final Outbox outbox;
  final CloseRun run;
  final CloseResults results;
  final CloseByHand byHand;
  final WriteBack writeBack;
  final List<String> told = new ArrayList<>();
  private final CheckAuthenStatus lookUp;
  private final NhsoEndpoint endpoint;

  CloseStage(FakeHis his, NhsoStubs nhso, DataSource database, HandClock clock, WriteMode mode) {
    lookUp = nhso.authenStatus();
    endpoint = nhso.endpoint(lookUp, clock);
    ledger = Ledger.on(database, clock);
    outbox =
        Outbox.on(
            database,
            OutboxSettings.builder()
                .keys(SecretKeys.from(SecretSource.of(Secret.of("0123456789abcdef".repeat(4)))))
                .clock(clock)
                .build());
    outbox.register(
        CloseRightsQueue.over(
            endpoint, OnceSettings.builder().lookFor(Duration.ZERO).clock(clock).build()),
        LaneSettings.builder().build());
    writeBack =
        new WriteBack(
            his,
            ledger,
            WriteBackSettings.builder().mode(mode).clock(clock).build(),
            each -> told.add(each.toString()));
    run = new CloseRun(his, ledger, outbox, writeBack, each -> told.add(each.toString()));
    results = new CloseResults(his, ledger, outbox, writeBack, each -> told.add(each.toString()));
    byHand = new CloseByHand(his, ledger, outbox);
  }

  /** Plans, sends and collects, as an hour of the service does. */
  CloseSummary hour() {
    CloseSummary summary = run.plan(Invented.DAY, Invented.DAY);
    outbox.drainOnce();
    results.collect();
    writeBack.run();
    return summary;
  }

  @Override
  public void close() {
    outbox.close();
    endpoint.close();
    lookUp.close();
  }
}
