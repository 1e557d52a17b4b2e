package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.kiosk.KioskStaffBoard;
import io.github.baidiao.moph.kiosk.KioskSubmission;
import java.util.UUID;

/**
 * A citizen who waits at a kiosk, as staff sees it. Thread-safe. Close it when staff looks at
 * another one: its pictures are wiped. It stays on the list until it is confirmed or cancelled.
 */
public final class WaitingCitizen implements AutoCloseable {
  private final KioskProofing proofing;
  private final KioskSubmission submission;

  private WaitingCitizen(KioskProofing proofing, KioskSubmission submission) {
    this.proofing = proofing;
    this.submission = submission;
  }

  static WaitingCitizen of(Duty duty, KioskStaffBoard board, KioskSubmission submission) {
    if (duty.isOfficer(submission.holder().citizenId())) {
      submission.close();
      throw MophException.of(MophErrorCode.OFFICER_IS_CITIZEN);
    }
    KioskProofing proofing = new KioskProofing(duty, board, submission);
    return proofing.order().goOn(new WaitingCitizen(proofing, submission));
  }

  public UUID transactionId() {
    return submission.transactionId();
  }

  public CardHolder holder() {
    return submission.holder();
  }

  public MobileNumber phone() {
    return submission.phone();
  }

  /** Returns the picture in the chip; closed with this. */
  public FacePicture photo() {
    return submission.chipPhoto();
  }

  /** Returns the picture of the camera; closed with this. */
  public FacePicture frame() {
    return submission.frame();
  }

  /** Returns the comparison of the two, with the similarity. */
  public FaceCheck face() {
    return submission.face();
  }

  public Consent consent() {
    return submission.consent();
  }

  /**
   * Asks DOPA for the card and the app for the phone. Blocks. Once it says that staff may confirm,
   * it is used up; otherwise it may be asked again.
   *
   * @throws MophException {@code MOPH-103} when the comparison contradicts itself, {@code MOPH-511}
   *     when there was no consent before it
   */
  public KioskCheckResult check() {
    return proofing.order().take(this, proofing::check);
  }

  /** Wipes the pictures; no step can be taken any more. */
  @Override
  public void close() {
    proofing.order().end(MophErrorCode.PROOFING_OVER);
  }
}
