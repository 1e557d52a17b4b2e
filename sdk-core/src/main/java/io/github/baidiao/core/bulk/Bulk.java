package io.github.baidiao.core.bulk;

import io.github.baidiao.core.http.RateLimit;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a service about many rows. Thread-safe; close it when the program is done.
 *
 * <p>A row without a usable answer is asked for again a few times, each time in its turn; 429
 * pauses everybody who shares the rate. What concerns all rows ends the run: {@link
 * BulkWork#concernsAll}, 429 without end, or too many rows in a row without an answer; those last
 * ones are not recorded, so that the next run asks for them again.
 *
 * <p>Memory does not grow with the number of rows: a few for each question under way.
 *
 * @param <Q> a row of the input
 * @param <A> what is recorded of a row
 */
public final class Bulk<Q, A> implements AutoCloseable {
  private final String name;
  private final BulkWork<Q, A> work;
  private final BulkSettings settings;
  private final RateLimit limit;
  private final Set<BulkRun<Q, A>> runs = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Makes it; nothing is asked yet.
   *
   * @param name what its threads are called
   * @param limitName who shares turns and pauses in this process, as for {@link RateLimit#shared}:
   *     the service and the unit whose token it is
   */
  public Bulk(String name, BulkWork<Q, A> work, BulkSettings settings, String limitName) {
    this.name = name;
    this.work = work;
    this.settings = settings;
    this.limit = settings.rateLimit().shared(limitName);
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
  public BulkSummary run(Iterator<Q> rows, BulkJournal<A> journal, BulkProgress progress) {
    BulkRun<Q, A> run =
        new BulkRun<>(name, new Asking<>(work, settings, limit), work, settings, journal, progress);
    runs.add(run);
    try {
      if (closed) {
        run.cancel();
      }
      return run.over(rows);
    } finally {
      runs.remove(run);
    }
  }

  /** Cancels what is under way. */
  @Override
  public void close() {
    closed = true;
    runs.forEach(BulkRun::cancel);
  }
}
