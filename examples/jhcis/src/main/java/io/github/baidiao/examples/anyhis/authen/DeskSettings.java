package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/** How a counter authenticates. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class DeskSettings {
  DeskSettings() {}

  /**
   * How long another counter may be asking for a visit before it is taken for dead; by default 10
   * min: a look-up, a call and two look-ups of 90 s each, as the agent's client has it, and a turn
   * to wait for.
   */
  @Value.Default
  public Duration longestAsk() {
    return Duration.ofMinutes(10);
  }

  /** What day it is, always in Bangkok. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Value.Check
  void check() {
    if (longestAsk().isNegative()) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, "longestAsk");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link DeskSettings}; nothing is needed. */
  public static final class Builder extends ImmutableDeskSettings.Builder {
    Builder() {}
  }
}
