package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.consent.Consent;

/** The citizen has agreed. Thread-safe. */
public final class KioskConsented extends KioskStep {
  private final Consent consent;

  KioskConsented(KioskProofing proofing, Consent consent) {
    super(proofing);
    this.consent = consent;
  }

  /** Takes the number the citizen typed; the app is asked for it when staff looks. */
  public KioskPhoneGiven phone(MobileNumber phone) {
    return proofing()
        .order()
        .take(this, () -> proofing().order().goOn(new KioskPhoneGiven(proofing(), consent, phone)));
  }
}
