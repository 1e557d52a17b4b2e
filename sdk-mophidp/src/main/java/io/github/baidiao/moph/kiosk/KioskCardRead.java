package io.github.baidiao.moph.kiosk;

import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FaceConsent;
import io.github.baidiao.moph.error.MophException;

/** The citizen's card was read. Thread-safe. */
public final class KioskCardRead extends KioskStep {
  KioskCardRead(KioskVisit visit) {
    super(visit);
  }

  /**
   * Takes what the citizen answered.
   *
   * @throws MophException {@code MOPH-511} when the citizen did not agree to what is mandatory; the
   *     question may be put again
   */
  public KioskConsented consent(Consent consent) {
    return visit()
        .order()
        .take(
            this,
            () -> {
              FaceConsent.requireAfterCard(consent, visit().card().readAt());
              return visit().order().goOn(new KioskConsented(visit(), consent));
            });
  }
}
