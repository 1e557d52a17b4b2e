package io.github.baidiao.card.transport;

import io.github.baidiao.core.ValueStyle;
import java.util.OptionalInt;
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

  /**
   * How many times the PC/SC service has seen a card come or go in this reader, counted by the
   * service; 16 bits, so 0 follows 65535. Two counts that differ mean that the card may be another
   * one, also if both times one is present. Empty when the provider does not tell.
   */
  @Value.Parameter
  public abstract OptionalInt eventCount();

  /** A reader whose provider does not count events. */
  public static CardReader of(String name, boolean cardPresent) {
    return ImmutableCardReader.of(name, cardPresent, OptionalInt.empty());
  }

  /**
   * A reader whose provider counts events.
   *
   * @param eventCount 0 to 65535
   */
  public static CardReader of(String name, boolean cardPresent, int eventCount) {
    return ImmutableCardReader.of(name, cardPresent, OptionalInt.of(eventCount));
  }
}
