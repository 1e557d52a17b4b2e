package io.github.baidiao.examples.stationagent.page;

import io.github.baidiao.core.error.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last errors by their codes, which tell nothing of anybody; each code once. Thread-safe. */
public final class RecentErrors {
  private static final int MOST = 10;

  private final Clock clock;
  private final Deque<Happened> last = new ArrayDeque<>();

  /** Makes an empty list. */
  public RecentErrors(Clock clock) {
    this.clock = clock;
  }

  /** An error, and when it happened last. */
  public record Happened(Instant time, ErrorCode code) {}

  /** Adds an error; the oldest goes when there are too many. */
  public synchronized void add(ErrorCode code) {
    last.removeIf(earlier -> earlier.code().equals(code));
    last.addFirst(new Happened(clock.instant(), code));
    if (last.size() > MOST) {
      last.removeLast();
    }
  }

  /** Returns the errors, the latest first. */
  public synchronized List<Happened> latestFirst() {
    return List.copyOf(last);
  }
}
