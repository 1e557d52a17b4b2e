package io.github.baidiao.moph.idp;

import java.util.function.Function;

/**
 * What became of a token that was presented: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class RedeemResult {
  private RedeemResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Redeemed, ? extends R> redeemed,
      Function<? super Wrong, ? extends R> wrong,
      Function<? super NotValid, ? extends R> notValid) {
    if (this instanceof Redeemed) {
      return redeemed.apply((Redeemed) this);
    }
    if (this instanceof Wrong) {
      return wrong.apply((Wrong) this);
    }
    return notValid.apply((NotValid) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** It was good, and is used up. */
  public static final class Redeemed extends RedeemResult {
    private final RegistrationId registration;

    /** Makes the outcome, for whoever plays the provider. */
    public Redeemed(RegistrationId registration) {
      this.registration = registration;
    }

    public RegistrationId registration() {
      return registration;
    }
  }

  /** There is a token, and this is not it. */
  public static final class Wrong extends RedeemResult {
    private final int triesLeft;

    /** Makes the outcome, for whoever plays the provider. */
    public Wrong(int triesLeft) {
      this.triesLeft = triesLeft;
    }

    /** How often a wrong one may still be given; at 0 the token is revoked. */
    public int triesLeft() {
      return triesLeft;
    }
  }

  /** No token of that person holds: none, expired, used or revoked. */
  public static final class NotValid extends RedeemResult {
    /** Makes the outcome, for whoever plays the provider. */
    public NotValid() {}
  }
}
