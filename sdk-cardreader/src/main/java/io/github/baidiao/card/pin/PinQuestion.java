package io.github.baidiao.card.pin;

import io.github.baidiao.core.ValueStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What a prompt can tell the person who is to type a PIN. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class PinQuestion {
  PinQuestion() {}

  /** What the PIN is wanted for, in the words of the {@link PinRequest}. */
  @Value.Parameter
  public abstract String purpose();

  /** The reader the card is in. */
  @Value.Parameter
  public abstract String readerName();

  /** Which try this will be since the card was put in, from 1. */
  @Value.Parameter
  public abstract int tryInThisInsertion();

  /**
   * Tries left before the PIN has to be set anew, as the card last told this process, and one less
   * for each try whose outcome it did not learn. Empty as a rule: a card tells it only with its
   * answer to a wrong PIN.
   */
  @Value.Parameter
  public abstract OptionalInt triesLeft();

  /**
   * Whether one more wrong PIN makes it unusable, as far as this process knows: the card has said
   * so, or two in a row were wrong already.
   */
  @Value.Parameter
  public abstract boolean lastTry();

  public static PinQuestion of(
      String purpose,
      String readerName,
      int tryInThisInsertion,
      OptionalInt triesLeft,
      boolean lastTry) {
    return ImmutablePinQuestion.of(purpose, readerName, tryInThisInsertion, triesLeft, lastTry);
  }
}
