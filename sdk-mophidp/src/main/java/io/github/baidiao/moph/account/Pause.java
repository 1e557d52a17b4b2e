package io.github.baidiao.moph.account;

import java.time.Duration;
import java.time.Instant;

/** A minute in which something is not done again, by a clock that may be set. Thread-safe. */
final class Pause {
  private static final Duration LENGTH = Duration.ofMinutes(1);

  private volatile Instant since = Instant.MIN;

  void beginAt(Instant now) {
    since = now;
  }

  void end() {
    since = Instant.MIN;
  }

  /** Returns whether it lasts; a clock that was set back ends it, or it would last for hours. */
  boolean standsAt(Instant now) {
    Instant began = since;
    return !now.isBefore(began) && now.isBefore(began.plus(LENGTH));
  }
}
