package io.github.baidiao.moph.personnel;

import java.util.function.Function;

/**
 * What became of a change: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class PersonnelChange {
  private PersonnelChange() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Done, ? extends R> done,
      Function<? super Refused, ? extends R> refused,
      Function<? super Unknown, ? extends R> unknown) {
    if (this instanceof Done) {
      return done.apply((Done) this);
    }
    return this instanceof Refused ? refused.apply((Refused) this) : unknown.apply((Unknown) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The register is as it was to become. */
  public static final class Done extends PersonnelChange {
    private final boolean settledByLookUp;

    Done(boolean settledByLookUp) {
      this.settledByLookUp = settledByLookUp;
    }

    /** Returns whether the answer was lost and the register itself told. */
    public boolean settledByLookUp() {
      return settledByLookUp;
    }
  }

  /** MOPH refused; nothing has changed. */
  public static final class Refused extends PersonnelChange {
    Refused() {}
  }

  /** The answer was lost, and the register does not tell whether it was done. */
  public static final class Unknown extends PersonnelChange {
    Unknown() {}
  }
}
