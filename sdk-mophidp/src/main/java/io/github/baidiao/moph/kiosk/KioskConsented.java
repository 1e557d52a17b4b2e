package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.consent.Consent;

/** The citizen has agreed. Thread-safe. */
public final class KioskConsented extends KioskStep {
  private final Consent consent;

  KioskConsented(KioskVisit visit, Consent consent) {
    super(visit);
    this.consent = consent;
  }

  /** Takes the number the citizen typed; the app is asked for it when staff looks. */
  public KioskPhoneGiven phone(MobileNumber phone) {
    return visit()
        .order()
        .take(this, () -> visit().order().goOn(new KioskPhoneGiven(visit(), consent, phone)));
  }
}
