package io.github.baidiao.core.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** How long is waited: it doubles with each failure, and half of it is left to chance. */
final class Backoff {
  private final long first;
  private final long longest;
  private final long longestAsked;
  private final Random random;

  Backoff(LaneSettings settings, Random random) {
    first = settings.firstPause().toMillis();
    longest = settings.longestPause().toMillis();
    longestAsked = settings.longestRetryAfter().toMillis();
    this.random = random;
  }

  /** Returns milliseconds after that many failures in a row, from 1. */
  long after(int failures) {
    long whole = first;
    for (int n = 1; n < failures && whole < longest; n++) {
      whole *= 2;
    }
    return jittered(whole);
  }

  /** Likewise, but as long as the service asks for, if that is longer. */
  long after(int failures, Optional<Duration> asked) {
    long own = after(failures);
    // Compared as durations first: the longest ones are more milliseconds than a long holds.
    return asked
        .map(
            time ->
                time.compareTo(Duration.ofMillis(longestAsked)) < 0
                    ? time
                    : Duration.ofMillis(longestAsked))
        .map(time -> Math.max(own, time.toMillis()))
        .orElse(own);
  }

  /** Returns the pause that follows one of that length, 0 for none. */
  long following(long former) {
    return jittered(Math.max(first, Math.min(former, longest) * 2));
  }

  // Stations that failed together shall not come back together.
  private long jittered(long whole) {
    long most = Math.min(whole, longest);
    return most - (long) (random.nextDouble() * most / 2);
  }
}
