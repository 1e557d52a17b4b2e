package io.github.baidiao.card.monitor;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/**
 * One card in one reader, from being put in to being pulled. Equal insertions are the same card in
 * the same place; a card that is pulled and put in again is another insertion. Immutable.
 */
@ValueStyle
@Value.Immutable
public abstract class Insertion {
  Insertion() {}

  /** The reader the card is in, as {@link io.github.baidiao.card.transport.CardReader#name}. */
  @Value.Parameter
  public abstract String readerName();

  /** 1 for the first insertion that the monitor saw in any reader, then counting on. */
  @Value.Parameter
  public abstract long number();

  static Insertion of(String readerName, long number) {
    return ImmutableInsertion.of(readerName, number);
  }

  @Override
  public String toString() {
    return readerName() + " #" + number();
  }
}
