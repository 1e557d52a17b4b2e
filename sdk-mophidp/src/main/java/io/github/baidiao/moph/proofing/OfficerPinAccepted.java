package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophException;

/** The officer's PIN was accepted; the card has to come out. Thread-safe. */
public final class OfficerPinAccepted {
  private final OfficerOnDuty next;
  private final Duty duty;

  OfficerPinAccepted(Duty duty) {
    this.duty = duty;
    next = new OfficerOnDuty(duty);
  }

  /**
   * Asks who watches the readers whether the officer's card is out. It may be asked again and
   * again; asking keeps no officer on duty.
   *
   * @throws MophException {@code MOPH-505} when the officer's session is over
   */
  public CardRemoval cardRemoved() {
    duty.glance();
    if (!duty.officersCardIsOut()) {
      return new CardRemoval.StillThere();
    }
    duty.require();
    return new CardRemoval.Removed(next);
  }
}
