package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.bulk.BulkJournal;
import io.github.baidiao.core.bulk.BulkSummary;

/** Counts results by their case on the way to the journal. */
final class Tally implements BulkJournal<ReconciledVisit> {
  private final ReconcileJournal journal;
  private long found;
  private long notFound;
  private long refused;
  private long failed;

  Tally(ReconcileJournal journal) {
    this.journal = journal;
  }

  @Override
  public boolean isDone(long row) {
    return journal.isDone(row);
  }

  @Override
  public void record(ReconciledVisit result) {
    journal.record(result);
    long unused =
        result.outcome().match(is -> ++found, is -> ++notFound, is -> ++refused, is -> ++failed);
  }

  ReconcileSummary summary(BulkSummary run) {
    return ReconcileSummary.builder()
        .end(ReconcileSummary.End.valueOf(run.end().name()))
        .fault(run.fault())
        .rows(run.rows())
        .doneBefore(run.doneBefore())
        .found(found)
        .notFound(notFound)
        .refused(refused)
        .failed(failed)
        .build();
  }
}
