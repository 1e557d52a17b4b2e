package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FacePolicy.Verdict;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FaceConsent;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;
import java.util.UUID;

/** One citizen at a kiosk, behind all steps. */
final class KioskVisit {
  private final Kiosk kiosk;
  private final LaserCode laserCode;
  private final PresentedCard card;
  private final UUID transactionId;
  private final StepOrder order;
  private int facesCompared;
  private volatile boolean handedOver;

  KioskVisit(Kiosk kiosk, LaserCode laserCode, PresentedCard card) {
    this.kiosk = kiosk;
    this.laserCode = laserCode;
    this.card = card;
    transactionId = kiosk.settings().transactionIds().get();
    order = new StepOrder(this::cardStays, card::close);
  }

  private void cardStays() {
    if (!kiosk.witness().holds(card.insertion())) {
      throw MophException.of(MophErrorCode.CARD_PULLED);
    }
  }

  StepOrder order() {
    return order;
  }

  PresentedCard card() {
    return card;
  }

  UUID transactionId() {
    return transactionId;
  }

  /** Within a step. */
  KioskFaceResult face(
      Consent consent,
      MobileNumber phone,
      FaceCheck check,
      Optional<PadCheck> pad,
      FacePicture frame) {
    Verdict verdict = kiosk.settings().facePolicy().verdict(check, pad);
    FaceConsent.require(consent, check);
    if (facesCompared == kiosk.settings().faceTries()) {
      order.end(MophErrorCode.TRIES_OVER);
      throw MophException.of(MophErrorCode.TRIES_OVER);
    }
    facesCompared++;
    if (verdict == Verdict.FORBIDDEN) {
      return new KioskFaceResult.Forbidden(check);
    }
    KioskSubmission submission =
        KioskSubmission.builder()
            .transactionId(transactionId)
            .holder(card.holder())
            .laserCode(laserCode)
            .phone(phone)
            .chipPhoto(card.photo().get())
            .frame(frame)
            .face(check)
            .pad(pad)
            .consent(consent)
            .cardReadAt(card.readAt())
            .build();
    handedOver = true;
    try {
      kiosk.board().submit(submission);
    } catch (SdkException e) {
      // The board's fault is no try of the citizen's.
      facesCompared--;
      throw e;
    }
    return new KioskFaceResult.Submitted(order.goOn(new WaitingForStaff(this)));
  }

  /** Asks staff's answer. A card that was pulled takes all back, whatever staff says. */
  KioskState state(WaitingForStaff step) {
    try {
      return order.take(
          step,
          () -> {
            KioskState state = order.ask(() -> kiosk.board().state(transactionId));
            if (!(state instanceof KioskState.Waiting)) {
              handedOver = false;
              order.end(MophErrorCode.PROOFING_OVER);
            }
            return state;
          });
    } catch (MophException e) {
      if (e.code() == MophErrorCode.CARD_PULLED) {
        withdrawBecause(e);
      }
      throw e;
    }
  }

  void giveUp() {
    order.end(MophErrorCode.PROOFING_OVER);
    withdraw();
  }

  // That the card is gone is what the screen has to tell; closing tries to take it back again.
  private void withdrawBecause(MophException pulled) {
    try {
      withdraw();
    } catch (SdkException e) {
      pulled.addSuppressed(e);
    }
  }

  private void withdraw() {
    if (handedOver) {
      try {
        kiosk.board().withdraw(transactionId);
      } catch (MophException e) {
        if (e.code() != MophErrorCode.KIOSK_ENTRY_GONE) {
          throw e;
        }
      }
      handedOver = false;
    }
  }
}
