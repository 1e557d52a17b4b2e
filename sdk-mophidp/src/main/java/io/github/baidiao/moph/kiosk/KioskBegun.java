package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/** A kiosk knows the back of a card, and waits for the card. Thread-safe. */
public final class KioskBegun {
  private final Kiosk kiosk;
  private final LaserCode laserCode;

  KioskBegun(Kiosk kiosk, LaserCode laserCode) {
    this.kiosk = kiosk;
    this.laserCode = laserCode;
  }

  /**
   * Takes the card, which stays in its reader from now on until the end.
   *
   * @param card with the photo of the chip; closed by the steps, also when this throws
   * @throws MophException {@code MOPH-103} without a photo, {@code MOPH-507} when the card is no
   *     longer in its reader
   */
  public KioskCardRead card(PresentedCard card) {
    if (!card.photo().isPresent()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "chip photo");
    }
    KioskVisit visit = new KioskVisit(kiosk, laserCode, card);
    visit.order().check();
    return visit.order().goOn(new KioskCardRead(visit));
  }
}
