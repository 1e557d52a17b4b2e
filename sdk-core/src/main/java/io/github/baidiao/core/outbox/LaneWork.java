package io.github.baidiao.core.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A lane that is sent here: its sender, and what all who send for it know. Thread-safe. */
final class LaneWork {
  final OutboxSender sender;
  final Lane lane;
  final LaneSettings settings;
  final Backoff backoff;

  private final Deque<Row> candidates = new ArrayDeque<>();
  private int failures;
  private int unknownsInARow;
  private long wakes;

  LaneWork(OutboxSender sender, LaneSettings settings, Random random) {
    this.sender = sender;
    this.lane = sender.lane();
    this.settings = settings;
    this.backoff = new Backoff(settings, random);
  }

  /** The least time between two sendings, in milliseconds. */
  long turnEvery() {
    return settings.interval().map(Duration::toMillis).orElse(0L);
  }

  /** How long an entry is held at most, in milliseconds: settling may be followed by sending. */
  long lease(boolean settlesFirst, Duration margin) {
    long once = sender.longestSend().toMillis();
    return (settlesFirst ? 2 * once : once) + margin.toMillis();
  }

  synchronized @Nullable Row nextCandidate() {
    return candidates.poll();
  }

  synchronized void putBack(Row candidate) {
    candidates.addFirst(candidate);
  }

  synchronized void candidates(List<Row> rows) {
    candidates.clear();
    candidates.addAll(rows);
  }

  synchronized int failures() {
    return failures;
  }

  /** Notes how often in a row the lane was down, as all stations know it. */
  synchronized void failures(int known) {
    failures = known;
    if (known > 0) {
      candidates.clear();
    }
  }

  /** Notes an answer that tells that the service is there. */
  synchronized void answered() {
    unknownsInARow = 0;
  }

  /** Notes an outcome that is unknown, and returns the how manieth in a row it is. */
  synchronized int unknown() {
    return ++unknownsInARow;
  }

  synchronized long wakes() {
    return wakes;
  }

  /** Lets those who wait look again. */
  synchronized void wake() {
    wakes++;
    notifyAll();
  }

  /** Waits, but not if it was woken since that count. */
  synchronized void await(long millis, long wakesBefore) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; wakes == wakesBefore && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
