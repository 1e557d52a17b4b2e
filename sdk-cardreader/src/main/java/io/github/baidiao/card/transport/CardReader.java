package io.github.baidiao.card.transport;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** A reader at one moment. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class CardReader {
  CardReader() {}

  /** The name the system gives it; it may change when the reader is plugged in elsewhere. */
  @Value.Parameter
  public abstract String name();

  @Value.Parameter
  public abstract boolean cardPresent();

  public static CardReader of(String name, boolean cardPresent) {
    return ImmutableCardReader.of(name, cardPresent);
  }
}
