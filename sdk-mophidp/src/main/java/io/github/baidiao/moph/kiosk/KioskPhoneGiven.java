package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/** The citizen has typed a phone number, and is to be photographed. Thread-safe. */
public final class KioskPhoneGiven extends KioskStep {
  private final Consent consent;
  private final MobileNumber phone;

  KioskPhoneGiven(KioskVisit visit, Consent consent, MobileNumber phone) {
    super(visit);
    this.consent = consent;
    this.phone = phone;
  }

  /**
   * Takes a comparison and hands the citizen over to staff. If the board cannot be reached, the
   * same may be given again.
   *
   * @param check of the frame with the photo of this card
   * @param frame the picture that was compared; copied, so the caller closes its own
   * @throws MophException {@code MOPH-103} when the comparison contradicts itself, {@code MOPH-511}
   *     when it was made before the consent, {@code MOPH-508} after too many
   */
  public KioskFaceResult face(FaceCheck check, FacePicture frame) {
    return face(check, Optional.empty(), frame);
  }

  /** Does the same as {@link #face(FaceCheck, FacePicture)}, with a look for attacks. */
  public KioskFaceResult face(FaceCheck check, PadCheck pad, FacePicture frame) {
    return face(check, Optional.of(pad), frame);
  }

  private KioskFaceResult face(FaceCheck check, Optional<PadCheck> pad, FacePicture frame) {
    return visit().order().take(this, () -> visit().face(consent, phone, check, pad, frame));
  }
}
