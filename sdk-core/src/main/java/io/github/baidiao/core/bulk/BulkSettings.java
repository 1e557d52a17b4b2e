package io.github.baidiao.core.bulk;

import io.github.baidiao.core.http.RateLimit;
import java.time.Duration;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How a {@link Bulk} asks; the settings of a client's own kind of run extend it. */
public interface BulkSettings {

  /** How often the service is asked at most, over all threads and attempts. */
  RateLimit rateLimit();

  /** How many questions are under way at once, 1 to 64; by default 4. */
  @Value.Default
  default int parallel() {
    return 4;
  }

  /** How often one row is asked for when there is no usable answer, 1 to 10; by default 3. */
  @Value.Default
  default int attempts() {
    return 3;
  }

  /** How often one row may be answered 429 before the run stops, 1 to 10; by default 10. */
  @Value.Default
  default int tooManyRequests() {
    return 10;
  }

  /**
   * How long the whole unit pauses after 429 or a lost answer, if the service does not ask for
   * more; by default 1.5 s. It doubles with each attempt for the same row.
   */
  @Value.Default
  default Duration pause() {
    return Duration.ofMillis(1500);
  }

  /** The longest pause that is waited for; a longer one stops the run; by default 15 min. */
  @Value.Default
  default Duration longestPause() {
    return Duration.ofMinutes(15);
  }

  /** How many rows in a row may get no usable answer before the run stops; by default 20. */
  @Value.Default
  default int failuresInARow() {
    return 20;
  }

  /**
   * Checks the ranges, for the {@code build()} of those who extend it.
   *
   * @param outOfRange is given the first setting's name that is; throws
   */
  static void check(BulkSettings settings, Consumer<String> outOfRange) {
    BulkRange range = new BulkRange(outOfRange);
    range.require(settings.parallel(), 64, "parallel");
    range.require(settings.attempts(), 10, "attempts");
    range.require(settings.tooManyRequests(), 10, "tooManyRequests");
    range.require(settings.pause(), "pause");
    range.require(settings.longestPause(), "longestPause");
    range.require(settings.failuresInARow(), Integer.MAX_VALUE, "failuresInARow");
  }
}
