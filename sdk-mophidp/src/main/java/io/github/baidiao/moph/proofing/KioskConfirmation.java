package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.Registration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What became of staff's confirmation: a closed set of cases, of which {@link #match} forces every
 * one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class KioskConfirmation {
  private KioskConfirmation() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Released, ? extends R> released,
      Function<? super NotShown, ? extends R> notShown,
      Function<? super Refused, ? extends R> refused,
      Function<? super Unknown, ? extends R> unknown) {
    if (this instanceof Released) {
      return released.apply((Released) this);
    }
    if (this instanceof NotShown) {
      return notShown.apply((NotShown) this);
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

  /** The citizen is registered, and the kiosk shows the token. */
  public static final class Released extends KioskConfirmation {
    private final Registration registration;
    private final AssuranceGrade grade;

    Released(Registration registration, AssuranceGrade grade) {
      this.registration = registration;
      this.grade = grade;
    }

    /** The registration. */
    public Registration registration() {
      return registration;
    }

    /** What the checks are evidence for. */
    public AssuranceGrade grade() {
      return grade;
    }
  }

  /**
   * The citizen is registered, but the kiosk has no token: the citizen left, or the board could not
   * be reached. {@link KioskDesk#release} tries again; at the counter {@link
   * OfficerOnDuty#issueToken} makes a token.
   */
  public static final class NotShown extends KioskConfirmation {
    private final Registration registration;
    private final AssuranceGrade grade;
    private final Optional<SdkException> fault;

    NotShown(Registration registration, AssuranceGrade grade, Optional<SdkException> fault) {
      this.registration = registration;
      this.grade = grade;
      this.fault = fault;
    }

    /** The registration. */
    public Registration registration() {
      return registration;
    }

    /** What the checks are evidence for. */
    public AssuranceGrade grade() {
      return grade;
    }

    /** Why the board could not be reached, if that is the reason. */
    public Optional<SdkException> fault() {
      return fault;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.KIOSK_ENTRY_GONE;
    }
  }

  /**
   * The provider refused; nothing is registered, and the citizen still waits: {@link
   * KioskDesk#cancel}.
   */
  public static final class Refused extends KioskConfirmation {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** What the provider wrote for the operator: for the screen, not for a log. */
    public Optional<String> serverText() {
      return serverText;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.REFUSED;
    }
  }

  /**
   * The answer was lost, and whether the citizen is registered is not known yet. The citizen still
   * waits: {@link OfficerOnDuty#lookUp}, then {@link KioskDesk#release}.
   */
  public static final class Unknown extends KioskConfirmation {
    private final UUID transactionId;

    Unknown(UUID transactionId) {
      this.transactionId = transactionId;
    }

    /** What {@link OfficerOnDuty#lookUp} takes. */
    public UUID transactionId() {
      return transactionId;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.REGISTRATION_UNKNOWN;
    }
  }
}
