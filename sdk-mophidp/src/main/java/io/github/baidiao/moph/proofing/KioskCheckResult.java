package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.PhoneLookUp;
import java.util.function.Function;

/**
 * What DOPA, the Mor Prom app and the hospital make of what a kiosk handed over: a closed set of
 * cases, of which {@link #match} forces every one. Immutable; {@code toString} tells the case and
 * nothing else.
 */
public abstract class KioskCheckResult {
  private KioskCheckResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Match, ? extends R> match,
      Function<? super NeedsDecision, ? extends R> needsDecision,
      Function<? super FaceForbidden, ? extends R> faceForbidden,
      Function<? super CardNotNormal, ? extends R> cardNotNormal,
      Function<? super PhoneNotKnown, ? extends R> phoneNotKnown) {
    if (this instanceof Match) {
      return match.apply((Match) this);
    }
    if (this instanceof NeedsDecision) {
      return needsDecision.apply((NeedsDecision) this);
    }
    if (this instanceof FaceForbidden) {
      return faceForbidden.apply((FaceForbidden) this);
    }
    if (this instanceof CardNotNormal) {
      return cardNotNormal.apply((CardNotNormal) this);
    }
    return phoneNotKnown.apply((PhoneNotKnown) this);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** All is well, and staff confirms. */
  public static final class Match extends KioskCheckResult {
    private final KioskMatch next;

    Match(KioskMatch next) {
      this.next = next;
    }

    /** The step that comes next. */
    public KioskMatch next() {
      return next;
    }
  }

  /** All is well, but the face is no clear match: staff confirms with a decision. */
  public static final class NeedsDecision extends KioskCheckResult {
    private final KioskReview next;

    NeedsDecision(KioskReview next) {
      this.next = next;
    }

    /** The step that comes next. */
    public KioskReview next() {
      return next;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.FACE_NEEDS_DECISION;
    }
  }

  /** The face is no match, and the policy lets no officer decide otherwise. */
  public static final class FaceForbidden extends KioskCheckResult {
    FaceForbidden() {}

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.FACE_NOT_ACCEPTED;
    }
  }

  /** DOPA does not call the card normal. */
  public static final class CardNotNormal extends KioskCheckResult {
    private final CardStatus status;

    CardNotNormal(CardStatus status) {
      this.status = status;
    }

    /** What DOPA said. */
    public CardStatus status() {
      return status;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.CARD_NOT_NORMAL;
    }
  }

  /** The number is not the citizen's in the app. */
  public static final class PhoneNotKnown extends KioskCheckResult {
    private final PhoneLookUp phone;

    PhoneNotKnown(PhoneLookUp phone) {
      this.phone = phone;
    }

    /** What the app knows. */
    public PhoneLookUp phone() {
      return phone;
    }

    /** What to show to the operator. */
    public MophErrorCode code() {
      return MophErrorCode.PHONE_UNKNOWN;
    }
  }
}
