package io.github.baidiao.moph.counter;

import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/** What a consent must say before a face is compared. */
public final class FaceConsent {
  private FaceConsent() {}

  /**
   * Checks that a person agreed to the comparison, and to all that nothing goes on without.
   *
   * @throws MophException {@code MOPH-511} when the person did not
   */
  public static void require(Consent consent) {
    if (!consent.isSufficient() || !consent.allows(ConsentPurpose.COMPARE_FACE)) {
      throw MophException.of(MophErrorCode.FACE_CONSENT_MISSING);
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
