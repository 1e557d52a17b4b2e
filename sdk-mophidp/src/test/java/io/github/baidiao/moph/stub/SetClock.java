package io.github.baidiao.moph.stub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is put forward. Thread-safe. */
public final class SetClock extends Clock {
  private volatile Instant now = Instant.parse("2026-11-21T02:00:00Z");

  /** Lets time pass. */
  public synchronized void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this; // only instants are asked for
  }
}
