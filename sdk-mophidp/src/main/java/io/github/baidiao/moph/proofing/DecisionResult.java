package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * What an officer decided by eye: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class DecisionResult {
  private DecisionResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super SamePerson, ? extends R> samePerson,
      Function<? super NotSamePerson, ? extends R> notSamePerson) {
    if (this instanceof SamePerson) {
      return samePerson.apply((SamePerson) this);
    }
    return notSamePerson.apply((NotSamePerson) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The person is the holder of the card. */
  public static final class SamePerson extends DecisionResult {
    private final FaceCompared next;

    SamePerson(FaceCompared next) {
      this.next = next;
    }

    /** The step that comes next. */
    public FaceCompared next() {
      return next;
    }
  }

  /** The person is not the holder of the card. The proofing has ended. */
  public static final class NotSamePerson extends DecisionResult {
    NotSamePerson() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.FACE_NOT_ACCEPTED;
    }
  }
}
