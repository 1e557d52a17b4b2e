package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.error.SdkException;
import java.util.Optional;

/** Counts what a run does. */
final class Tally {
  private final ReconcileProgress progress;
  private long rows;
  private long doneBefore;
  private long found;
  private long notFound;
  private long refused;
  private long failed;

  Tally(ReconcileProgress progress) {
    this.progress = progress;
  }

  /** Returns the number of the row just read. */
  long read() {
    return rows++;
  }

  void doneBefore() {
    doneBefore++;
    tell();
  }

  void recorded(ReconciledVisit result) {
    long unused =
        result.outcome().match(is -> ++found, is -> ++notFound, is -> ++refused, is -> ++failed);
    tell();
  }

  private void tell() {
    progress.told(doneBefore + found + notFound + refused + failed, rows);
  }

  ReconcileSummary summary(ReconcileSummary.End end, Optional<SdkException> fault) {
    return ReconcileSummary.builder()
        .end(end)
        .fault(fault)
        .rows(rows)
        .doneBefore(doneBefore)
        .found(found)
        .notFound(notFound)
        .refused(refused)
        .failed(failed)
        .build();
  }
}
