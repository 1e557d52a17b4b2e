package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * What the comparison of the face comes to: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class FaceResult {
  private FaceResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Match, ? extends R> match,
      Function<? super NeedsDecision, ? extends R> needsDecision,
      Function<? super Forbidden, ? extends R> forbidden) {
    if (this instanceof Match) {
      return match.apply((Match) this);
    }
    if (this instanceof NeedsDecision) {
      return needsDecision.apply((NeedsDecision) this);
    }
    return forbidden.apply((Forbidden) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It is a match. */
  public static final class Match extends FaceResult {
    private final FaceCompared next;

    Match(FaceCompared next) {
      this.next = next;
    }

    /** The step that comes next. */
    public FaceCompared next() {
      return next;
    }
  }

  /** It is no clear match: the officer decides by eye, or the face is compared again. */
  public static final class NeedsDecision extends FaceResult {
    private final FaceDecisionNeeded next;

    NeedsDecision(FaceDecisionNeeded next) {
      this.next = next;
    }

    /** What takes the officer's decision. */
    public FaceDecisionNeeded next() {
      return next;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.FACE_NEEDS_DECISION;
    }
  }

  /**
   * It is no match, and the policy lets no officer decide otherwise. The face may be compared
   * again.
   */
  public static final class Forbidden extends FaceResult {
    private final FaceCheck check;

    Forbidden(FaceCheck check) {
      this.check = check;
    }

    /** The comparison. */
    public FaceCheck check() {
      return check;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.FACE_NOT_ACCEPTED;
    }
  }
}
