package io.github.baidiao.moph.kiosk;

import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * What the comparison of the face at a kiosk comes to: a closed set of cases, of which {@link
 * #match} forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class KioskFaceResult {
  private KioskFaceResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Submitted, ? extends R> submitted,
      Function<? super Forbidden, ? extends R> forbidden) {
    if (this instanceof Submitted) {
      return submitted.apply((Submitted) this);
    }
    return forbidden.apply((Forbidden) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** Staff has it on its list. */
  public static final class Submitted extends KioskFaceResult {
    private final WaitingForStaff next;

    Submitted(WaitingForStaff next) {
      this.next = next;
    }

    /** The step that comes next. */
    public WaitingForStaff next() {
      return next;
    }
  }

  /**
   * It is no match, and the policy lets no officer decide otherwise. The face may be compared
   * again.
   */
  public static final class Forbidden extends KioskFaceResult {
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
