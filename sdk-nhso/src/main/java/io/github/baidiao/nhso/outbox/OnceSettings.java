package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/** How patient a sender of what must not be done twice is. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class OnceSettings {
  OnceSettings() {}

  /**
   * How long one sending with its look-ups may take at most, 1 s to 1 h: the outbox takes what
   * lasts longer for unknown. By default 2 min: a look-up, a call and a look-up of 30 s each, as
   * the clients' settings have it, and some time to wait for the person's turn.
   */
  @Value.Default
  public Duration longestSend() {
    return Duration.ofMinutes(2);
  }

  /**
   * How long after a lost answer the code is looked for before a person is asked, up to 1 day; by
   * default 10 min. How soon NHSO shows a new code is unknown.
   */
  @Value.Default
  public Duration lookFor() {
    return Duration.ofMinutes(10);
  }

  /** By what clock that time is measured. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    require(isWithin(longestSend(), Duration.ofSeconds(1), Duration.ofHours(1)), "longestSend");
    require(isWithin(lookFor(), Duration.ZERO, Duration.ofDays(1)), "lookFor");
  }

  private static boolean isWithin(Duration time, Duration least, Duration most) {
    return time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, setting);
    }
  }

  /**
   * Builds {@link OnceSettings}; nothing is needed. {@code build()} throws a {@link NhsoException}
   * ({@code NHSO-109}) that names the setting that is out of range.
   */
  public static final class Builder extends ImmutableOnceSettings.Builder {
    Builder() {}
  }
}
