package io.github.baidiao.examples.jhcis.work;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.closing.CloseResults;
import io.github.baidiao.examples.anyhis.closing.CloseRun;
import io.github.baidiao.examples.anyhis.evidence.EvidenceRun;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.phr.PhrResults;
import io.github.baidiao.examples.anyhis.phr.PhrRun;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Evidence, closing and PHR of a site that writes into its HIS; sends when it is told to. */
public final class SiteAtWork implements AutoCloseable {
  private final Remote remote;
  private final Ledger ledger;
  private final Outbox outbox;
  private final WriteBack writeBack;
  private final EvidenceRun evidence;
  private final CloseRun closing;
  private final CloseResults closed;
  private final PhrRun phr;
  private final PhrResults sent;

  /**
   * Puts a site together.
   *
   * @param own where ledger and outbox are; stays the caller's to close
   * @param nhso the address above NHSO's services
   * @param phrBase PHR's address
   * @param watched what is put around each sender
   */
  public SiteAtWork(
      His his,
      DataSource own,
      URI nhso,
      URI phrBase,
      Pace pace,
      UnaryOperator<OutboxSender> watched,
      Findings findings) {
    remote = new Remote(nhso, phrBase, pace);
    ledger = Ledger.on(own, pace.clock());
    outbox = Outbox.on(own, pace.outbox());
    writeBack = new WriteBack(his, ledger, pace.writing(), findings);
    evidence =
        new EvidenceRun(
            his, ledger, writeBack, remote.reconciler, findings, pace.clock(), pace.longestAsk());
    closing = new CloseRun(his, ledger, outbox, writeBack, findings);
    closed = new CloseResults(his, ledger, outbox, writeBack, findings);
    PhrDesk desk = PhrDesk.of(PhrSendMode.AT_THE_END_OF_THE_VISIT, PhrCheck.at(pace.clock()));
    phr = new PhrRun(his, ledger, outbox, desk, WriteMode.WRITE, findings);
    sent = new PhrResults(ledger, outbox, his.unit(), findings);
    outbox.register(
        watched.apply(CloseRightsQueue.over(remote.endpoint, pace.once())), pace.closing());
    outbox.register(watched.apply(PhrSender.over(remote.phr)), pace.phr());
  }

  public Ledger ledger() {
    return ledger;
  }

  public Outbox outbox() {
    return outbox;
  }

  public WriteBack writeBack() {
    return writeBack;
  }

  /**
   * Does everything once, in the service's order.
   *
   * @return why not all claim codes could be asked for, the line being down for instance
   */
  public Optional<SdkException> round(LocalDate from, LocalDate to) {
    closed.collect();
    sent.run();
    Optional<SdkException> fault = evidence.run(from, to, (done, known) -> {}).asked().fault();
    closing.plan(from, to);
    phr.run(from, to);
    writeBack.run();
    return fault;
  }

  @Override
  public void close() {
    outbox.close();
    remote.close();
  }
}
