package io.github.baidiao.moph.idp;

import java.util.function.Function;

/**
 * What the Mor Prom app knows of a mobile number: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class PhoneLookUp {
  private PhoneLookUp() {}

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

  /** It is a number of that person. */
  public static final class Known extends PhoneLookUp {
    /** Makes the outcome, for whoever plays the provider. */
    public Known() {}
  }

  /** The app does not know it. */
  public static final class Unknown extends PhoneLookUp {
    /** Makes the outcome, for whoever plays the provider. */
    public Unknown() {}
  }

  /** It is another person's. */
  public static final class OfAnother extends PhoneLookUp {
    /** Makes the outcome, for whoever plays the provider. */
    public OfAnother() {}
  }
}
