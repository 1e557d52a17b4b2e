package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of asking for a claim code without a card: a closed set of cases, of which {@link
 * #match} forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class AuthenCodeResult {
  private AuthenCodeResult() {}

  static AuthenCodeResult of(Issuing issuing) {
    switch (issuing.what()) {
      case ISSUED:
      case KNOWN:
        return new Issued(issuing);
      case REFUSED:
        return new Refused(issuing.serverText());
      case UNKNOWN:
      default:
        return new OutcomeUnknown(issuing.serverText());
    }
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Issued, ? extends R> issued,
      Function<? super Refused, ? extends R> refused,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Issued) {
      return issued.apply((Issued) this);
    }
    return this instanceof Refused
        ? refused.apply((Refused) this)
        : outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /** Returns the code that names this outcome; absent when there is a claim code. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        issued -> Optional.empty(),
        refused -> Optional.of(NhsoErrorCode.REFUSED),
        unknown -> Optional.of(NhsoErrorCode.OUTCOME_UNKNOWN));
  }

  /**
   * Returns the claim code to store with the visit, new or existing.
   *
   * @throws NhsoException with the outcome's code when there is none
   */
  public final ClaimCode orElseThrow() {
    return match(
        Issued::code,
        refused -> {
          throw NhsoException.refused(refused.serverText());
        },
        unknown -> {
          throw NhsoException.of(NhsoErrorCode.OUTCOME_UNKNOWN);
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** NHSO gave a claim code, by its answer or settled by look-up after a lost one. */
  public static final class Issued extends AuthenCodeResult {
    private final ClaimCode code;
    private final boolean onRecordBefore;
    private final boolean byLookUp;

    private Issued(Issuing issuing) {
      this.code = issuing.code();
      this.onRecordBefore = issuing.what() == Issuing.Case.KNOWN;
      this.byLookUp = issuing.isByLookUp();
    }

    /** Returns the claim code, a PP code as a rule. */
    public ClaimCode code() {
      return code;
    }

    /** Returns whether it is an existing code: NHSO answered with one given before. */
    public boolean wasOnRecordBefore() {
      return onRecordBefore;
    }

    /** Returns whether the answer was lost, and a look-up told. */
    public boolean wasSettledByLookUp() {
      return byLookUp;
    }
  }

  /** Refused by NHSO; no code was issued. */
  public static final class Refused extends AuthenCodeResult {
    private final Optional<String> serverText;

    private Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /**
     * Returns NHSO's reason, Thai as a rule: one line, at most 500 characters, long numbers masked.
     * For the screen, not for a log: it may still name the patient.
     */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /**
   * The answer was lost or cannot be understood, and no look-up settled it: a code may or may not
   * have been issued. A person decides, as after {@link CloseResult.OutcomeUnknown}.
   */
  public static final class OutcomeUnknown extends AuthenCodeResult {
    private final Optional<String> serverText;

    private OutcomeUnknown(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns what the server wrote with its failure, as {@link Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }
}
