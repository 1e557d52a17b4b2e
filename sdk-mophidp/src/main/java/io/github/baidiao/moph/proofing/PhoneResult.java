package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.function.Function;

/**
 * What the Mor Prom app knows of the number: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class PhoneResult {
  private PhoneResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Known, ? extends R> known,
      Function<? super Unknown, ? extends R> unknown,
      Function<? super OfAnother, ? extends R> ofAnother) {
    if (this instanceof Known) {
      return known.apply((Known) this);
    }
    if (this instanceof Unknown) {
      return unknown.apply((Unknown) this);
    }
    return ofAnother.apply((OfAnother) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It is the citizen's. */
  public static final class Known extends PhoneResult {
    private final PhoneKnown next;

    Known(PhoneKnown next) {
      this.next = next;
    }

    /** The step that comes next. */
    public PhoneKnown next() {
      return next;
    }
  }

  /** The app does not know it. Another number may be tried. */
  public static final class Unknown extends PhoneResult {
    Unknown() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.PHONE_UNKNOWN;
    }
  }

  /** It is another person's. Another number may be tried. */
  public static final class OfAnother extends PhoneResult {
    OfAnother() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.PHONE_OF_ANOTHER;
    }
  }
}
