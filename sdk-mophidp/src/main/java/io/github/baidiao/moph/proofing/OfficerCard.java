package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.OfficerId;
import io.github.baidiao.moph.idp.OfficerLookUp;
import io.github.baidiao.moph.idp.OfficerSession;
import java.util.function.Supplier;

/** An officer's card was accepted, and the PIN is next. Thread-safe. */
public final class OfficerCard {
  private final Desk desk;
  private final StepOrder order;
  private final OfficerId officer;
  private final PersonName nameTh;
  private final CitizenId citizenId;
  private final CardInsertion insertion;

  OfficerCard(Desk desk, StepOrder order, OfficerLookUp.Registered found, PresentedCard card) {
    this.desk = desk;
    this.order = order;
    officer = found.officer();
    nameTh = found.nameTh();
    citizenId = card.holder().citizenId();
    insertion = card.insertion();
  }

  public OfficerId officer() {
    return officer;
  }

  public PersonName nameTh() {
    return nameTh;
  }

  /**
   * Has the officer's PIN checked, which is none of the card's. Blocks; sent once in each call,
   * whatever becomes of it.
   *
   * @param pin closed when this returns or throws
   * @throws MophException {@code MOPH-507} when the card was pulled: no PIN was sent, and the card
   *     has to be read anew; {@code MOPH-505} when the device has to sign in anew; {@code MOPH-405}
   *     when the answer was lost: whether a try was spent is not known
   */
  public OfficerPinResult pin(Pin pin) {
    try {
      // Not checked afterwards: a try that was spent is to be told, whatever became of the card.
      Supplier<OfficerPinResult> check =
          () ->
              desk.idp()
                  .checkPin(desk.device(), officer, pin)
                  .match(
                      accepted ->
                          new OfficerPinResult.Accepted(order.goOn(accepted(accepted.session()))),
                      wrong -> new OfficerPinResult.Wrong(wrong.triesLeft()),
                      locked -> new OfficerPinResult.Locked(locked.until()));
      return order.take(this, check);
    } finally {
      pin.close();
    }
  }

  private OfficerPinAccepted accepted(OfficerSession session) {
    return new OfficerPinAccepted(new Duty(desk, session, nameTh, citizenId, insertion));
  }
}
