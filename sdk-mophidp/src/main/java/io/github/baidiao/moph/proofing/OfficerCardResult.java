package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * Whether a card is that of an officer of the unit: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class OfficerCardResult {
  private OfficerCardResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super NotRegistered, ? extends R> notRegistered) {
    if (this instanceof Accepted) {
      return accepted.apply((Accepted) this);
    }
    return notRegistered.apply((NotRegistered) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It is. */
  public static final class Accepted extends OfficerCardResult {
    private final OfficerCard next;

    Accepted(OfficerCard next) {
      this.next = next;
    }

    /** The step that comes next. */
    public OfficerCard next() {
      return next;
    }
  }

  /** The person is no proofing officer of the unit. */
  public static final class NotRegistered extends OfficerCardResult {
    NotRegistered() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.OFFICER_NOT_REGISTERED;
    }
  }
}
