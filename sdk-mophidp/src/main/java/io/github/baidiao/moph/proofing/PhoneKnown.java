package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/** The app knows the phone as the citizen's; consent is next, before any picture is taken. */
public final class PhoneKnown extends CitizenStep {
  PhoneKnown(Proofing proofing) {
    super(proofing);
  }

  /**
   * Takes what the citizen answered.
   *
   * @throws MophException {@code MOPH-511} when the citizen did not agree to what is mandatory; the
   *     question may be put again
   */
  public ReadyForFace consent(Consent consent) {
    return proofing().order().take(this, () -> proofing().consent(Optional.of(consent)));
  }

  /**
   * Goes on without a record of consent, where the settings allow it; evidence says so.
   *
   * @throws MophException {@code MOPH-511} where they do not
   */
  public ReadyForFace withoutConsent() {
    return proofing().order().take(this, () -> proofing().consent(Optional.empty()));
  }
}
