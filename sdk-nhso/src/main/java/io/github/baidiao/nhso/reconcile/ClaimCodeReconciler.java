package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.bulk.Bulk;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import java.util.Iterator;

/**
 * Looks up the claim codes of many visits. Thread-safe; close it when the program is done.
 *
 * <p>NHSO answers for one person and day at a time, so this asks for each visit, several at once
 * and no faster than the unit's rate. A visit without a usable answer is asked for again a few
 * times, each time in its turn; 429 pauses every reconciler of the unit in this process. What
 * concerns all visits ends the run: a refused token, wrong settings, 429 without end, or too many
 * visits in a row without an answer ({@code NHSO-504}); those last ones are not recorded, so that
 * the next run asks for them again.
 *
 * <p>Memory does not grow with the number of visits: a few rows for each question under way.
 */
public final class ClaimCodeReconciler implements AutoCloseable {
  private final Bulk<VisitRow, ReconciledVisit> bulk;
  private final Runnable closeSource;

  private ClaimCodeReconciler(
      AuthenStatusSource source, ReconcileSettings settings, Runnable closeSource) {
    this.bulk =
        new Bulk<>(
            "baidiao-reconcile",
            new VisitWork(source),
            settings,
            "check-authen-status " + settings.unit());
    this.closeSource = closeSource;
  }

  /**
   * Makes a reconciler that asks check-authen-status. Nothing is sent yet.
   *
   * @param service where it is; its calls are made once each, whatever its settings say
   */
  public static ClaimCodeReconciler connect(
      AuthenStatusSettings service, ReconcileSettings settings) {
    CheckAuthenStatus client =
        CheckAuthenStatus.connect(
            service.toBuilder().http(service.http().toBuilder().maxAttempts(1).build()).build());
    return new ClaimCodeReconciler(client::of, settings, client::close);
  }

  /** Makes a reconciler that asks somebody else, who stays open. */
  public static ClaimCodeReconciler over(AuthenStatusSource source, ReconcileSettings settings) {
    return new ClaimCodeReconciler(source, settings, () -> {});
  }

  /**
   * Asks for every row that the journal does not know, and records each result as it comes: not in
   * the order of the input. Blocks; several runs may be under way at once.
   *
   * @param rows the input, in the same order in each run; read as far as it is needed
   * @param journal what keeps the results
   * @param progress is told after each result
   * @return how it ended. When the thread was interrupted its flag stays set
   */
  public ReconcileSummary reconcile(
      Iterator<VisitRow> rows, ReconcileJournal journal, ReconcileProgress progress) {
    Tally tally = new Tally(journal);
    return tally.summary(bulk.run(rows, tally, progress::told));
  }

  /** Cancels what is under way, and ends the client that {@link #connect} made. */
  @Override
  public void close() {
    bulk.close();
    closeSource.run();
  }
}
