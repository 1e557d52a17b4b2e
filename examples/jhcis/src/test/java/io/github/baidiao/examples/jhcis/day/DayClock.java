package io.github.baidiao.examples.jhcis.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on when it is told to; its views in other zones go with it. */
final class DayClock extends Clock {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private DayClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  static DayClock at(LocalDateTime bangkok) {
    Instant start = bangkok.atZone(BANGKOK).toInstant();
    return new DayClock(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  void goOn(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }

  LocalDateTime bangkok() {
    return LocalDateTime.ofInstant(instant(), BANGKOK);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DayClock(now, other);
  }
}
