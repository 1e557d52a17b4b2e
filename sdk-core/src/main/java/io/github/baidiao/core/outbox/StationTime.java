package io.github.baidiao.core.outbox;

import java.util.concurrent.TimeUnit;

/**
 * The database server's time on this station without asking it each time: what it told last, and
 * what has passed since. Thread-safe.
 *
 * <p>A message queued inside the caller's transaction must not need a second connection, which a
 * small pool may not have.
 */
final class StationTime {
  private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final Store store;
  private final boolean ownClock;
  private final Pace pace;
  private long told;
  private long toldAt;

  StationTime(Store store, Pace pace) {
    this.store = store;
    this.ownClock = store.hasOwnClock();
    this.pace = pace;
    ask();
  }

  private synchronized void ask() {
    told = store.now();
    toldAt = pace.nanoTime();
  }

  /** Returns the time; the server is asked now and then. */
  synchronized long now() {
    if (ownClock || pace.nanoTime() - toldAt > FRESH_NANOS) {
      ask();
    }
    return withoutAsking();
  }

  /** Returns the time, and uses no connection. */
  synchronized long withoutAsking() {
    return ownClock ? store.now() : told + TimeUnit.NANOSECONDS.toMillis(pace.nanoTime() - toldAt);
  }
}
