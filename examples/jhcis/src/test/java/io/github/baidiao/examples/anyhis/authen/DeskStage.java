package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.Invented;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One counter: its agent, its ledger. */
final class DeskStage implements AutoCloseable {
  final Ledger ledger;
  final AuthenDesk desk;
  final WriteBack writeBack;
  final List<String> told = new ArrayList<>();
  private final SecureSmartCardAgent agent;

  DeskStage(FakeHis his, NhsoStubs nhso, DataSource database, HandClock clock) {
    agent = nhso.agent();
    ledger = Ledger.on(database, clock);
    writeBack =
        new WriteBack(
            his,
            ledger,
            WriteBackSettings.builder().mode(WriteMode.WRITE).clock(clock).build(),
            each -> told.add(each.toString()));
    desk =
        new AuthenDesk(agent, his, ledger, writeBack, DeskSettings.builder().clock(clock).build());
  }

  /** The stubs give codes of the day that it really is. */
  static LocalDate today(HandClock clock) {
    return LocalDate.ofInstant(clock.instant(), BangkokTime.ZONE);
  }

  DeskReading.Ready read() {
    return desk.read()
        .match(
            ready -> ready,
            notReady -> {
              throw new AssertionError(notReady.toString());
            });
  }

  DeskResult authen(String visit) {
    return desk.authen(request(visit).build());
  }

  DeskRequest.Builder request(String visit) {
    return DeskRequest.builder()
        .patient(read().patient())
        .visit(Invented.key(visit))
        .claimType(ClaimType.of("PG0060001"))
        .mobile(MobileNumber.of("0812345678"));
  }

  @Override
  public void close() {
    agent.close();
  }
}
