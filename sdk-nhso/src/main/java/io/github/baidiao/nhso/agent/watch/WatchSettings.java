package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import org.immutables.value.Value;

/**
 * How a {@link TerminalWatch} asks and where it calls. Immutable; every setting has a default.
 *
 * <p>{@code build()} throws an {@link NhsoException} ({@code NHSO-109}) that names the setting when
 * one is out of range: times are 1 ms to 10 min.
 */
@ValueStyle
@Value.Immutable
public abstract class WatchSettings {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  WatchSettings() {}

  /** The pause between two requests; default 1 s. Client programs take 0.8 to 5 s. */
  @Value.Default
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  /**
   * How long a card must have been in before it is told; 0 to 10 min, default 1.5 s, as client
   * programs wait (confirmed by 5): a read of a card just put in often fails.
   */
  @Value.Default
  public Duration settleTime() {
    return Duration.ofMillis(1500);
  }

  /** The longest pause, while the agent is down or slow; default 15 s, never below the interval. */
  @Value.Default
  public Duration longestPause() {
    return Duration.ofSeconds(15);
  }

  /** How long the agent may take to answer before it counts as down; default 10 s. */
  @Value.Default
  public Duration answerTimeout() {
    return Duration.ofSeconds(10);
  }

  /**
   * Where the listener is called, {@code SwingUtilities::invokeLater} for example; absent, on a
   * daemon thread of the watch's own. On a thread pool, too, calls come one at a time and in order.
   */
  public abstract Optional<Executor> executor();

  /** Where the jitter of the pauses comes from, while the agent is down; need not be secure. */
  @Value.Default
  public Random random() {
    return new Random();
  }

  @Value.Check
  void check() {
    require(interval(), SHORTEST, "interval");
    require(settleTime(), Duration.ZERO, "settleTime");
    require(longestPause(), SHORTEST, "longestPause");
    require(answerTimeout(), SHORTEST, "answerTimeout");
  }

  private static void require(Duration value, Duration shortest, String setting) {
    if (value.compareTo(shortest) < 0 || value.compareTo(LONGEST) > 0) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, setting);
    }
  }

  /** Returns the defaults. */
  public static WatchSettings defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link WatchSettings}; nothing is needed. */
  public static final class Builder extends ImmutableWatchSettings.Builder {
    Builder() {}
  }
}
