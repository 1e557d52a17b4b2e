package io.github.baidiao.moph.idp;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of an officer's PIN: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class OfficerPinCheck {
  private OfficerPinCheck() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super Wrong, ? extends R> wrong,
      Function<? super Locked, ? extends R> locked) {
    if (this instanceof Accepted) {
      return accepted.apply((Accepted) this);
    }
    if (this instanceof Wrong) {
      return wrong.apply((Wrong) this);
    }
    return locked.apply((Locked) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It is the right one. */
  public static final class Accepted extends OfficerPinCheck {
    private final OfficerSession session;

    /** Makes the outcome, for whoever plays the provider. */
    public Accepted(OfficerSession session) {
      this.session = session;
    }

    public OfficerSession session() {
      return session;
    }
  }

  /** It is another one, and a try is spent. */
  public static final class Wrong extends OfficerPinCheck {
    private final int triesLeft;

    /** Makes the outcome, for whoever plays the provider. */
    public Wrong(int triesLeft) {
      this.triesLeft = triesLeft;
    }

    /** How often a wrong one may still be given, at least 1. */
    public int triesLeft() {
      return triesLeft;
    }
  }

  /** No PIN is taken any more, or not until later. */
  public static final class Locked extends OfficerPinCheck {
    private final Optional<Instant> until;

    /** Makes the outcome, for whoever plays the provider. */
    public Locked(Optional<Instant> until) {
      this.until = until;
    }

    /** When tries are given again; absent if somebody has to unlock it. */
    public Optional<Instant> until() {
      return until;
    }
  }
}
