package io.github.baidiao.examples.jhcis.swing;

import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.visit;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** What is behind a counter: somchai's card, his visit of today, a ledger. */
final class CounterStage implements AutoCloseable {
  final FakeHis his = new FakeHis().with(visit("1", SOMCHAI, LocalDate.now(BangkokTime.ZONE)));
  final NhsoStubs nhso = new NhsoStubs();
  final AuthenDesk desk;
  private final SecureSmartCardAgent agent = nhso.agent();
  private final OwnDatabase database;

  CounterStage(Path folder) {
    database = OwnDatabase.file(folder.resolve("own.db"));
    Ledger ledger = Ledger.on(database.source(), Clock.systemUTC());
    WriteBackSettings settings = WriteBackSettings.builder().mode(WriteMode.WRITE).build();
    WriteBack writeBack = new WriteBack(his, ledger, settings, finding -> {});
    desk = new AuthenDesk(agent, his, ledger, writeBack, DeskSettings.builder().build());
  }

  @Override
  public void close() {
    agent.close();
    database.close();
    nhso.close();
  }
}
