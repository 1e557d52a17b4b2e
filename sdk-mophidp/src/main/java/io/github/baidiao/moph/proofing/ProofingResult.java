package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.idp.RegistrationResult;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proofing: a closed set of cases, of which {@link #match} forces every one.
 * {@code toString} tells the case and nothing else.
 */
public abstract class ProofingResult {
  private ProofingResult() {}

  /** After the provider's answer; a registration gets its token. */
  static ProofingResult of(Duty duty, Graded graded, RegistrationResult result) {
    return result.match(
        registered -> new Registered(duty, graded, registered).withToken(),
        refused -> new Refused(refused.serverText()),
        unknown -> new Unknown(unknown.transactionId()));
  }

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

  /** The citizen is registered. Thread-safe. */
  public static final class Registered extends ProofingResult {
    private final Duty duty;
    private final AssuranceGrade grade;
    private final double similarity;
    private final RegistrationResult.Registered registered;
    private volatile @Nullable AalToken token;
    private volatile @Nullable SdkException tokenFault;

    private Registered(Duty duty, Graded graded, RegistrationResult.Registered registered) {
      this.duty = duty;
      // Not all of it: who it was is not kept longer than it takes to register.
      this.grade = graded.grade();
      this.similarity = graded.face().similarity();
      this.registered = registered;
    }

    // A token that cannot be issued now takes nothing from the registration.
    private Registered withToken() {
      try {
        token = duty.issueToken(registration().id());
      } catch (SdkException e) {
        tokenFault = e;
      }
      return this;
    }

    public Registration registration() {
      return registered.registration();
    }

    /** Whether the answer was lost and a look-up found it. */
    public boolean settledByLookUp() {
      return registered.settledByLookUp();
    }

    /** The citizen's token; absent if it could not be issued yet: {@link #issueToken}. */
    public Optional<AalToken> token() {
      return Optional.ofNullable(token);
    }

    /** Why there is no token, if there is none. */
    public Optional<SdkException> tokenFault() {
      return Optional.ofNullable(tokenFault);
    }

    /**
     * Has a token issued, which revokes the former one. Blocks; it may be called again when it
     * throws, and throws as {@link OfficerOnDuty#issueToken} does.
     */
    public AalToken issueToken() {
      duty.require();
      AalToken issued = duty.issueToken(registration().id());
      token = issued;
      tokenFault = null;
      return issued;
    }

    /** What the checks are evidence for. */
    public AssuranceGrade grade() {
      return grade;
    }

    /** How similar the faces were, on the scale of the model. */
    public double similarity() {
      return similarity;
    }
  }

  /** The provider refused; nothing is registered. */
  public static final class Refused extends ProofingResult {
    private final Optional<String> serverText;

    private Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** What it wrote for the operator: for the screen, not for a log. */
    public Optional<String> serverText() {
      return serverText;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.REFUSED;
    }
  }

  /**
   * The answer was lost, and whether the citizen is registered is not known yet. Nothing is sent
   * again by itself.
   */
  public static final class Unknown extends ProofingResult {
    private final UUID transactionId;

    private Unknown(UUID transactionId) {
      this.transactionId = transactionId;
    }

    /** What {@link OfficerOnDuty#lookUp} takes, later, and after a restart too. */
    public UUID transactionId() {
      return transactionId;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.REGISTRATION_UNKNOWN;
    }
  }
}
