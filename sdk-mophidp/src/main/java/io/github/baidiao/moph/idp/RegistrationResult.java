package io.github.baidiao.moph.idp;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What became of a registration: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class RegistrationResult {
  private RegistrationResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Registered, ? extends R> registered,
      Function<? super Refused, ? extends R> refused,
      Function<? super Unknown, ? extends R> unknown) {
    if (this instanceof Registered) {
      return registered.apply((Registered) this);
    }
    if (this instanceof Refused) {
      return refused.apply((Refused) this);
    }
    return unknown.apply((Unknown) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The person is registered. */
  public static final class Registered extends RegistrationResult {
    private final Registration registration;
    private final boolean settledByLookUp;

    /** Makes the outcome, for whoever plays the provider. */
    public Registered(Registration registration, boolean settledByLookUp) {
      this.registration = registration;
      this.settledByLookUp = settledByLookUp;
    }

    public Registration registration() {
      return registration;
    }

    /** Whether the answer was lost and a look-up found it. */
    public boolean settledByLookUp() {
      return settledByLookUp;
    }
  }

  /** The provider refused; nothing is registered. */
  public static final class Refused extends RegistrationResult {
    private final Optional<String> serverText;

    /** Makes the outcome, for whoever plays the provider. */
    public Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** What it wrote for the operator: for the screen, not for a log. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /** The answer was lost and the look-up did not find it, or failed. */
  public static final class Unknown extends RegistrationResult {
    private final UUID transactionId;

    /** Makes the outcome, for whoever plays the provider. */
    public Unknown(UUID transactionId) {
      this.transactionId = transactionId;
    }

    /** What {@link ProofingIdp#find} takes, later. */
    public UUID transactionId() {
      return transactionId;
    }
  }
}
