package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of an officer's PIN: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class OfficerPinResult {
  private OfficerPinResult() {}

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
  public static final class Accepted extends OfficerPinResult {
    private final OfficerPinAccepted next;

    Accepted(OfficerPinAccepted next) {
      this.next = next;
    }

    /** The step that comes next. */
    public OfficerPinAccepted next() {
      return next;
    }
  }

  /** It is another one, and a try is spent. Another may be given, by the same step. */
  public static final class Wrong extends OfficerPinResult {
    private final int triesLeft;

    Wrong(int triesLeft) {
      this.triesLeft = triesLeft;
    }

    /** How often a wrong one may still be given, at least 1. */
    public int triesLeft() {
      return triesLeft;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.OFFICER_PIN_WRONG;
    }
  }

  /** No PIN is taken any more, or not until later. */
  public static final class Locked extends OfficerPinResult {
    private final Optional<Instant> until;

    Locked(Optional<Instant> until) {
      this.until = until;
    }

    /** When tries are given again; absent if somebody has to unlock it. */
    public Optional<Instant> until() {
      return until;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.OFFICER_PIN_LOCKED;
    }
  }
}
