package io.github.baidiao.examples.anyhis.evidence;

import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileJournal;
import io.github.baidiao.nhso.reconcile.ReconcileProgress;
import io.github.baidiao.nhso.reconcile.ReconcileSummary;
import io.github.baidiao.nhso.reconcile.ReconciledVisit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Looks claim codes up for the visits of a period that have none. Thread-safe. Days are read one
 * after the other and answers kept as they come, so memory does not grow with the period.
 */
public final class EvidenceRun {
  private final His his;
  private final Ledger ledger;
  private final WriteBack writeBack;
  private final ClaimCodeReconciler reconciler;
  private final Findings findings;
  private final Clock clock;
  private final Duration longestAsk;

  /**
   * Makes one.
   *
   * @param reconciler for the unit of the HIS; stays the program's own to close
   * @param findings is told of visits whose code is not certain, and why; by the calling thread
   * @param longestAsk as {@link io.github.baidiao.examples.anyhis.authen.DeskSettings#longestAsk}
   */
  public EvidenceRun(
      His his,
      Ledger ledger,
      WriteBack writeBack,
      ClaimCodeReconciler reconciler,
      Findings findings,
      Clock clock,
      Duration longestAsk) {
    this.his = his;
    this.ledger = ledger;
    this.writeBack = writeBack;
    this.reconciler = reconciler;
    this.findings = findings;
    this.clock = clock;
    this.longestAsk = longestAsk;
  }

  /**
   * Looks up, keeps and writes. Blocks.
   *
   * @param from the first day, and {@code to} the last
   * @throws io.github.baidiao.examples.anyhis.HisException when HIS or ledger fail; what was kept
   *     stays, and the next run does the rest
   */
  public EvidenceSummary run(LocalDate from, LocalDate to, ReconcileProgress progress) {
    VisitsWithoutCode visits =
        new VisitsWithoutCode(his, ledger, findings, from, to, clock.instant().minus(longestAsk));
    Answers answers = new Answers(ledger, writeBack, findings);
    ReconcileSummary asked =
        reconciler.reconcile(
            visits,
            new ReconcileJournal() {
              @Override
              public boolean isDone(long row) {
                return false;
              }

              @Override
              public void record(ReconciledVisit result) {
                answers.take(visits.took(result.input().key()), result.outcome());
              }
            },
            progress);
    return visits.counted().asked(asked).kept(answers.kept()).build();
  }
}
