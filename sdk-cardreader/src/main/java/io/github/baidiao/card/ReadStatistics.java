package io.github.baidiao.card;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/** What a read took. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ReadStatistics {
  ReadStatistics() {}

  /** Command APDUs sent to the reader, GET RESPONSE not counted. */
  @Value.Parameter
  public abstract int commands();

  /** From before connecting to the card until the last byte had come. */
  @Value.Parameter
  public abstract Duration duration();

  public static ReadStatistics of(int commands, Duration duration) {
    return ImmutableReadStatistics.of(commands, duration);
  }
}
