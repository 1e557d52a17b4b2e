package io.github.baidiao.core.bulk;

/**
 * Where results go, and what knows after a crash which rows have theirs. A run calls it from one
 * thread, the one that called {@link Bulk#run}.
 *
 * <p>A row that {@link #record} returned for and that {@link #isDone} is true of in the next run is
 * never asked for again; one that it is not true of is. A bit for each row is all it takes to know.
 *
 * @param <A> what is recorded of a row
 */
public interface BulkJournal<A> {
  /**
   * Returns whether an earlier run recorded that row.
   *
   * @param row from 0
   */
  boolean isDone(long row);

  /** Keeps a result. What it throws ends the run and reaches the caller. */
  void record(A result);
}
