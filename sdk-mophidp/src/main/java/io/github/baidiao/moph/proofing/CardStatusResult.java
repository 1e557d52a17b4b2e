package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * What the card status at DOPA comes to: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class CardStatusResult {
  private CardStatusResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Normal, ? extends R> normal,
      Function<? super Correctable, ? extends R> correctable,
      Function<? super Ended, ? extends R> ended) {
    if (this instanceof Normal) {
      return normal.apply((Normal) this);
    }
    if (this instanceof Correctable) {
      return correctable.apply((Correctable) this);
    }
    return ended.apply((Ended) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The card is good. */
  public static final class Normal extends CardStatusResult {
    private final CardNormal next;
    private final CardStatus status;

    Normal(CardNormal next, CardStatus status) {
      this.next = next;
      this.status = status;
    }

    /** The step that comes next. */
    public CardNormal next() {
      return next;
    }

    /** What DOPA said. */
    public CardStatus status() {
      return status;
    }
  }

  /** The laser code, or the data of the card, is not what DOPA has: it may be typed again. */
  public static final class Correctable extends CardStatusResult {
    private final CardStatus status;
    private final int triesLeft;

    Correctable(CardStatus status, int triesLeft) {
      this.status = status;
      this.triesLeft = triesLeft;
    }

    /** What DOPA said. */
    public CardStatus status() {
      return status;
    }

    /** How often it may be typed again, at least 1. */
    public int triesLeft() {
      return triesLeft;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return status.errorCode().orElse(MophErrorCode.CARD_NOT_NORMAL);
    }
  }

  /** The card is not good, or the tries are over. The proofing has ended. */
  public static final class Ended extends CardStatusResult {
    private final CardStatus status;
    private final MophErrorCode code;

    Ended(CardStatus status, MophErrorCode code) {
      this.status = status;
      this.code = code;
    }

    /** What DOPA said. */
    public CardStatus status() {
      return status;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return code;
    }
  }
}
