package io.github.baidiao.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is set by hand, and a pace that goes with it. Thread-safe. */
final class HandClock extends Clock implements Pace {
  private Instant now = Instant.parse("2026-03-02T01:30:00Z");
  private long nanos;

  synchronized void forward(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  /** Sets the clock; how much time has passed does not change with it. */
  synchronized void set(Instant time) {
    now = time;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public void sleep(long millis) {
    forward(Duration.ofMillis(millis));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
