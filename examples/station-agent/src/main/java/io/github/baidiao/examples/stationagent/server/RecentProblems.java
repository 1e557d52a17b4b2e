package io.github.baidiao.examples.stationagent.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last errors that were answered, by their codes: nothing personal. The same one again only
 * moves to the front, else a program that asks every second would hide all others. Thread-safe.
 */
public final class RecentProblems {
  private static final int KEPT = 20;

  private final Deque<Seen> seen = new ArrayDeque<>();

  synchronized void add(Instant at, int status, String code) {
    seen.removeIf(earlier -> earlier.status() == status && earlier.code().equals(code));
    if (seen.size() == KEPT) {
      seen.removeLast();
    }
    seen.addFirst(new Seen(at, status, code));
  }

  /** Returns them, the latest first, 20 at most. */
  public synchronized List<Seen> latest() {
    return List.copyOf(seen);
  }

  /**
   * One error.
   *
   * @param at when it was answered last
   * @param status its HTTP status
   * @param code the station's code, or the SDK's
   */
  public record Seen(Instant at, int status, String code) {}
}
