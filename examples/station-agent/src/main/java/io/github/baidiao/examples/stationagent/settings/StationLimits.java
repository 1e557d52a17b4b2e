package io.github.baidiao.examples.stationagent.settings;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/** How much a station takes at once; what is beyond is turned away at once. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class StationLimits {
  StationLimits() {}

  /** Connections, WebSockets among them; further ones wait in the system's queue. Default 256. */
  @Value.Default
  public int connections() {
    return 256;
  }

  /** Requests that run at the same time; one more gets 503. Default 64. */
  @Value.Default
  public int requests() {
    return 64;
  }

  /** The bytes of a request's body; more get 413. Default 64 KiB. */
  @Value.Default
  public int bodyBytes() {
    return 64 * 1024;
  }

  /** The bytes of a request's first line and headers; more get 431. Default 8 KiB. */
  @Value.Default
  public int headerBytes() {
    return 8 * 1024;
  }

  /** How long a connection may be silent. Default 30 s. */
  @Value.Default
  public Duration idleTimeout() {
    return Duration.ofSeconds(30);
  }

  /** How long a read waits for the reads before it; after that 503. Default 20 s. */
  @Value.Default
  public Duration waitForReader() {
    return Duration.ofSeconds(20);
  }

  @Value.Check
  void check() {
    if (connections() < 1 || requests() < 1 || bodyBytes() < 1 || headerBytes() < 512) {
      throw new IllegalArgumentException("setting limits");
    }
    if (idleTimeout().toMillis() < 1 || waitForReader().isNegative()) {
      throw new IllegalArgumentException("setting limits");
    }
  }

  /** Returns the defaults. */
  public static StationLimits defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link StationLimits}; nothing is needed. */
  public static final class Builder extends ImmutableStationLimits.Builder {
    Builder() {}
  }
}
