package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.LaserCode;

/** The citizen's card was read; its status is next. */
public final class CitizenCardRead extends CitizenStep {
  CitizenCardRead(Proofing proofing) {
    super(proofing);
  }

  /**
   * Asks for the status of the card. Blocks.
   *
   * @param laserCode the code on the back of the card
   */
  public CardStatusResult cardStatus(LaserCode laserCode) {
    return proofing().order().take(this, () -> proofing().cardStatus(laserCode));
  }
}
