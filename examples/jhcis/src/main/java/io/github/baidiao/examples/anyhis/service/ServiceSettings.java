package io.github.baidiao.examples.anyhis.service;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/** How often the service works, and for which days. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ServiceSettings {
  private static final int MOST_DAYS = 31;
  private static final Duration LONGEST = Duration.ofDays(1);

  ServiceSettings() {}

  /** The pause between two rounds, at most a day; by default 10 min. */
  @Value.Default
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  /**
   * For how many days, today among them, 1 to 31; by default 3. A visit may be finished late, and
   * NHSO may know of it later still.
   */
  @Value.Default
  public int days() {
    return 3;
  }

  /** How long {@link HisService#close} waits for the step that runs; by default 30 s. */
  @Value.Default
  public Duration closeWait() {
    return Duration.ofSeconds(30);
  }

  /** What day it is, always in Bangkok. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Value.Check
  void check() {
    demand(!every().isNegative() && !every().isZero(), "service.minutes");
    demand(every().compareTo(LONGEST) <= 0, "service.minutes");
    demand(days() >= 1 && days() <= MOST_DAYS, "service.days");
    demand(!closeWait().isNegative(), "closeWait");
  }

  private static void demand(boolean held, String setting) {
    if (!held) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, setting);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ServiceSettings}; nothing is needed. */
  public static final class Builder extends ImmutableServiceSettings.Builder {
    Builder() {}
  }
}
