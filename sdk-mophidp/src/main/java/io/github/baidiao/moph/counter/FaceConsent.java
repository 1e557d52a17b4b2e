package io.github.baidiao.moph.counter;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;

/** What a consent must say before a face is compared. */
public final class FaceConsent {
  private FaceConsent() {}

  /**
   * Checks that a person agreed to the comparison, and to all that nothing goes on without. A form
   * may leave it open whether data goes to MOPH and to DOPA; a proofing does not.
   *
   * @throws MophException {@code MOPH-511} when the person did not
   */
  public static void require(Consent consent) {
    if (!consent.isSufficient()
        || !consent.allows(ConsentPurpose.COMPARE_FACE)
        || consent.refuses(ConsentPurpose.MOPH_IDP)
        || consent.refuses(ConsentPurpose.DOPA_STATUS)) {
      throw MophException.of(MophErrorCode.FACE_CONSENT_MISSING);
    }
  }

  /**
   * Checks that a person agreed here and now: it is not the consent of who came before.
   *
   * @param cardReadAt when the person's card had been read; only paper may have been signed before
   * @throws MophException {@code MOPH-511} when the person did not
   */
  public static void require(Consent consent, HospitalCode unit, Instant cardReadAt) {
    require(consent);
    if (!consent.unit().equals(unit)) {
      throw MophException.of(MophErrorCode.FACE_CONSENT_MISSING, "given to another unit");
    }
    requireAfterCard(consent, cardReadAt);
  }

  /**
   * Checks that a person agreed after the card was read: it is not the consent of who came before.
   *
   * @param cardReadAt when the person's card had been read; only paper may have been signed before
   * @throws MophException {@code MOPH-511} when the person did not
   */
  public static void requireAfterCard(Consent consent, Instant cardReadAt) {
    require(consent);
    if (consent.means() != ConsentMeans.PAPER && consent.at().isBefore(cardReadAt)) {
      throw MophException.of(MophErrorCode.FACE_CONSENT_MISSING, "given before the card was read");
    }
  }

  /**
   * Checks that a person agreed before the comparison was made.
   *
   * @throws MophException {@code MOPH-511} when the person did not, or did so later
   */
  public static void require(Consent consent, FaceCheck check) {
    require(consent);
    if (check.at().isBefore(consent.at())) {
      throw MophException.of(MophErrorCode.FACE_CONSENT_MISSING, "given after the comparison");
    }
  }
}
