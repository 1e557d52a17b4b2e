package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.MobileNumber;

/** DOPA calls the card normal; the phone is next. */
public final class CardNormal extends CitizenStep {
  CardNormal(Proofing proofing) {
    super(proofing);
  }

  /** Asks whether the Mor Prom app knows a number as the citizen's. Blocks. */
  public PhoneResult phone(MobileNumber phone) {
    return proofing().order().take(this, () -> proofing().phone(phone));
  }
}
