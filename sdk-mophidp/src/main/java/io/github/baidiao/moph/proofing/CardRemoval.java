package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * Whether the officer's card has left its reader: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class CardRemoval {
  private CardRemoval() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Removed, ? extends R> removed,
      Function<? super StillThere, ? extends R> stillThere) {
    if (this instanceof Removed) {
      return removed.apply((Removed) this);
    }
    return stillThere.apply((StillThere) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It has. */
  public static final class Removed extends CardRemoval {
    private final OfficerOnDuty next;

    Removed(OfficerOnDuty next) {
      this.next = next;
    }

    /** The step that comes next. */
    public OfficerOnDuty next() {
      return next;
    }
  }

  /** It has not: ask again when it has. */
  public static final class StillThere extends CardRemoval {
    StillThere() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.OFFICER_CARD_STILL_IN;
    }
  }
}
