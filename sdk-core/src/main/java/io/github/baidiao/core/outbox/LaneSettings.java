package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How the messages of one lane are sent: how fast, how patiently, for how long. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class LaneSettings {
  private static final Duration LONGEST = Duration.ofDays(3650);

  LaneSettings() {}

  /**
   * The least time between two sendings, over all stations that share the queue; 1 ms to 1 h. By
   * default none.
   */
  public abstract Optional<Duration> interval();

  /**
   * How long is waited after the first failure; doubles with each further one, with jitter; 5 s.
   */
  @Value.Default
  public Duration firstPause() {
    return Duration.ofSeconds(5);
  }

  /** The longest pause by itself; 15 min. */
  @Value.Default
  public Duration longestPause() {
    return Duration.ofMinutes(15);
  }

  /** The longest pause that a service may ask for; what is longer counts as this; 1 day. */
  @Value.Default
  public Duration longestRetryAfter() {
    return Duration.ofDays(1);
  }

  /** How often one message is tried when it is its own fault, and not the line's; 20. */
  @Value.Default
  public int attempts() {
    return 20;
  }

  /** After what time a message is given up unless it says so itself; 90 days. */
  @Value.Default
  public Duration expiry() {
    return Duration.ofDays(90);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    require(interval().map(time -> isWithin(time, Duration.ofHours(1))).orElse(true), "interval");
    require(isWithin(firstPause(), LONGEST), "firstPause");
    require(isWithin(longestPause(), LONGEST), "longestPause");
    require(firstPause().compareTo(longestPause()) <= 0, "longestPause");
    require(isWithin(longestRetryAfter(), LONGEST), "longestRetryAfter");
    require(attempts() >= 1, "attempts");
    require(isWithin(expiry(), LONGEST), "expiry");
  }

  private static boolean isWithin(Duration time, Duration most) {
    return time.toMillis() >= 1 && time.compareTo(most) <= 0;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, setting);
    }
  }

  /**
   * Builds {@link LaneSettings}; nothing is needed. {@code build()} throws an {@link
   * OutboxException} ({@code OUTBOX-101}) that names the setting that is out of range.
   */
  public static final class Builder extends ImmutableLaneSettings.Builder {
    Builder() {}
  }
}
