package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import io.github.baidiao.examples.jhcis.JhcisDatabase;
import io.github.baidiao.examples.jhcis.JhcisUnits;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import java.time.Clock;

/** A site that is worked for: its JHCIS, our ledger and outbox, and the services. */
final class Site implements AutoCloseable {
  private final JhcisConnections connections;
  private final His his;
  private final OwnDatabase own;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Services services;
  private final boolean phrByHand;
  private final WriteMode mode;
  private final boolean live;
  private final Clock clock;

  private Site(
      JhcisConnections connections,
      HospitalCode unit,
      OwnDatabase own,
      SiteSettings settings,
      boolean live,
      WriteMode mode,
      Clock clock) {
    this.connections = connections;
    this.own = own;
    this.phrByHand = settings.phrByHand();
    this.mode = mode;
    this.live = live;
    this.clock = clock;
    his = JhcisDatabase.of(connections, unit, settings.funds());
    ledger = Ledger.on(own.source(), clock);
    outbox =
        Outbox.on(
            own.source(),
            OutboxSettings.builder().keys(KeyFile.at(settings.keys(live))).clock(clock).build());
    services = new Services(settings, live, unit);
  }

  /**
   * Opens a site.
   *
   * @throws HisException ({@code HIS-121}) when what the sandbox answers was to be written into a
   *     database that is not said to be a copy; {@code HIS-122} when a copy was to be worked on for
   *     real
   */
  static Site open(SiteSettings settings, boolean live, WriteMode mode, Clock clock) {
    if (mode == WriteMode.WRITE && !live && !settings.copy()) {
      throw HisException.of(HisErrorCode.NO_TEST_DATABASE);
    }
    if (live && settings.copy()) {
      throw HisException.of(HisErrorCode.NOT_REAL, "jhcis.copy");
    }
    JhcisConnections connections = JhcisConnections.open(settings.jhcis());
    try {
      HospitalCode unit = JhcisUnits.choose(connections, settings.unit());
      OwnDatabase own = own(settings, live);
      try {
        return new Site(connections, unit, own, settings, live, mode, clock);
      } catch (RuntimeException | Error e) {
        own.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      connections.close();
      throw e;
    }
  }

  // What the sandbox answers never stands in the real ledger: such a visit would never be closed.
  private static OwnDatabase own(SiteSettings settings, boolean live) {
    if (!live || !settings.ledgerUrl().isPresent()) {
      return OwnDatabase.file(settings.ledgerFile(live));
    }
    return settings
        .ledgerPassword()
        .secret()
        .use(
            password ->
                OwnDatabase.onServer(
                    settings.ledgerUrl().get(), settings.ledgerUser(), new String(password)));
  }

  His his() {
    return his;
  }

  Ledger ledger() {
    return ledger;
  }

  Outbox outbox() {
    return outbox;
  }

  Services services() {
    return services;
  }

  PhrSendMode phrMode() {
    return phrByHand ? PhrSendMode.BY_HAND : PhrSendMode.AT_THE_END_OF_THE_VISIT;
  }

  WriteMode mode() {
    return mode;
  }

  Clock clock() {
    return clock;
  }

  WriteBack writeBack(Findings findings) {
    WriteBackSettings settings = WriteBackSettings.builder().mode(mode).clock(clock).build();
    return new WriteBack(his, ledger, settings, findings);
  }

  /** Tells, above a result, of which unit it is, whether it is real, and whether it was done. */
  void head(Report report) {
    headOfAList(report);
    if (mode == WriteMode.DRY_RUN) {
      report.say(
          "ทดลอง: ไม่ส่งและไม่เขียนอะไรลง JHCIS (ใส่ --write เพื่อทำจริง)",
          "dry run: nothing is sent or written into JHCIS (--write does it)");
    }
  }

  /** Likewise at the counter, where a code is asked for in any case. */
  void headOfTheCounter(Report report) {
    headOfAList(report);
    if (mode == WriteMode.DRY_RUN) {
      report.say(
          "ขอ claim code จริง แต่ไม่เขียนลง JHCIS (ใส่ --write เพื่อเขียน)",
          "the claim code is real; JHCIS is not written (--write does it)");
    }
  }

  /** Likewise, above what does nothing in any case. */
  void headOfAList(Report report) {
    report.say("หน่วยบริการ " + his.unit().value(), "unit " + his.unit().value());
    if (!live) {
      report.say(
          "*** ระบบจำลอง ไม่ใช่ข้อมูลจริงของ สปสช. และ PHR ***",
          "*** SANDBOX: nothing here is of the real NHSO or PHR ***");
    }
  }

  /** Likewise for a program. */
  Fields head() {
    return new Fields()
        .with("unit", his.unit().value())
        .with("sandbox", !live)
        .with("dryRun", mode == WriteMode.DRY_RUN);
  }

  @Override
  public void close() {
    outbox.close();
    services.close();
    own.close();
    connections.close();
  }
}
