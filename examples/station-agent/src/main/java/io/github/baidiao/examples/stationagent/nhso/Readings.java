package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.monitor.Insertion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which correlation id was given out for which card: a claim code is asked for with a reading of
 * that person's card, not long ago, and once. Thread-safe; forgets the oldest.
 */
public final class Readings {
  private static final int KEPT = 1000;

  private final Map<String, Bound> byCorrelationId = new LinkedHashMap<>();
  private final Duration life;
  private final Clock clock;

  public Readings(Duration life, Clock clock) {
    this.life = life;
    this.clock = clock;
  }

  /** Remembers a reading. */
  public synchronized void remember(String correlationId, String pid, Insertion insertion) {
    byCorrelationId.remove(correlationId);
    byCorrelationId.put(
        correlationId, new Bound(pid, insertion, clock.instant().plus(life), new HashSet<>()));
    forgetOld();
  }

  private void forgetOld() {
    Iterator<Bound> oldest = byCorrelationId.values().iterator();
    while (oldest.hasNext()) {
      if (oldest.next().until().isAfter(clock.instant()) && byCorrelationId.size() <= KEPT) {
        return;
      }
      oldest.remove();
    }
  }

  /**
   * Returns the insertion that an id was given out for, if it was for this person and still holds.
   */
  public synchronized Optional<Insertion> insertion(String correlationId, String pid) {
    return bound(correlationId)
        .filter(bound -> bound.pid().equals(pid) && bound.until().isAfter(clock.instant()))
        .map(Bound::insertion);
  }

  /** Takes an id for a claim type; false when it was taken for that before. */
  public synchronized boolean take(String correlationId, String claimType) {
    return bound(correlationId).map(bound -> bound.used().add(claimType)).orElse(false);
  }

  /** Gives it back: nothing came of it. */
  public synchronized void giveBack(String correlationId, String claimType) {
    bound(correlationId).ifPresent(bound -> bound.used().remove(claimType));
  }

  private Optional<Bound> bound(String correlationId) {
    return Optional.ofNullable(byCorrelationId.get(correlationId));
  }

  private record Bound(String pid, Insertion insertion, Instant until, Set<String> used) {
    @Override
    public String toString() {
      return "Bound[" + insertion + "]";
    }
  }
}
