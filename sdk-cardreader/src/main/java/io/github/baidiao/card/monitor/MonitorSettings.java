package io.github.baidiao.card.monitor;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.immutables.value.Value;

/**
 * How a {@link CardMonitor} looks and where it calls. Immutable; every setting has a default.
 *
 * <p>{@code build()} throws an {@link IllegalArgumentException} that names the setting when one is
 * out of range.
 */
@ValueStyle
@Value.Immutable
public abstract class MonitorSettings {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  MonitorSettings() {}

  /**
   * The pause between two looks, 1 ms to 1 min; default 200 ms. A look takes well under 1 ms for
   * each reader and waits for nothing, so that it holds up no command to a card.
   */
  @Value.Default
  public Duration pollInterval() {
    return Duration.ofMillis(200);
  }

  /**
   * How long after an insertion a card that seems pulled may merely have lost contact, as some
   * readers report of cards just put in; 0 to 1 min, default 1 s. With 0 every removal is told at
   * once.
   */
  @Value.Default
  public Duration bounceWindow() {
    return Duration.ofSeconds(1);
  }

  /**
   * How long such a removal must have lasted before it is told; 1 ms to 1 min, default 400 ms. If a
   * card is back before, neither event is sent, and it counts as the same insertion: keep it
   * shorter than anybody changes cards.
   */
  @Value.Default
  public Duration settleTime() {
    return Duration.ofMillis(400);
  }

  /**
   * How long a look may take before the service counts as lost, with {@code CARD-107}; 1 ms to 1
   * min, default 10 s: with the JDK's provider a look waits for the command another thread sends.
   */
  @Value.Default
  public Duration answerTimeout() {
    return Duration.ofSeconds(10);
  }

  /**
   * Where the listener is called, {@code SwingUtilities::invokeLater} for example; absent, on a
   * daemon thread of the monitor's own. On a thread pool, too, calls come one at a time and in
   * order. When it rejects a call, that is repeated after the next look.
   */
  public abstract Optional<Executor> executor();

  @Value.Check
  void check() {
    require(pollInterval(), SHORTEST, "pollInterval");
    require(bounceWindow(), Duration.ZERO, "bounceWindow");
    require(settleTime(), SHORTEST, "settleTime");
    require(answerTimeout(), SHORTEST, "answerTimeout");
  }

  private static void require(Duration value, Duration shortest, String setting) {
    if (value.compareTo(shortest) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(setting + " is out of range");
    }
  }

  /** Returns the defaults. */
  public static MonitorSettings defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link MonitorSettings}; nothing is needed. */
  public static final class Builder extends ImmutableMonitorSettings.Builder {
    Builder() {}
  }
}
