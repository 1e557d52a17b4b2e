package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.OfficerLookUp;
import java.time.Instant;

/**
 * A user is signed in at a device; an officer's card is next. Thread-safe, and for one officer
 * after the other. Close it when the station is left: it ends the calls that run.
 */
public final class SignedIn implements AutoCloseable {
  private final Desk desk;

  SignedIn(Desk desk) {
    this.desk = desk;
  }

  public String unitName() {
    return desk.device().unitName();
  }

  public String deviceName() {
    return desk.device().deviceName();
  }

  /** Returns when the device has to sign in anew. */
  public Instant expiresAt() {
    return desk.device().expiresAt();
  }

  /** Returns whether the provider is a stand-in that knows invented people only. */
  public boolean isSandbox() {
    return desk.idp().isSandbox();
  }

  /**
   * Asks whether a card is that of an officer of the unit. Blocks.
   *
   * @param card closed when this returns or throws
   * @throws MophException {@code MOPH-505} when the device has to sign in anew, {@code MOPH-507}
   *     when the card was pulled meanwhile
   */
  public OfficerCardResult officerCard(PresentedCard card) {
    try {
      StepOrder order =
          new StepOrder(
              () -> {
                desk.requireSignedIn();
                desk.requireCard(card.insertion());
              },
              () -> {});
      order.check();
      OfficerLookUp found =
          order.ask(() -> desk.idp().officer(desk.device(), card.holder().citizenId()));
      return found.match(
          officer ->
              new OfficerCardResult.Accepted(
                  order.goOn(new OfficerCard(desk, order, officer, card))),
          none -> new OfficerCardResult.NotRegistered());
    } finally {
      card.close();
    }
  }

  /** Ends the calls that run; no step of this sign-in can be taken any more. */
  @Override
  public void close() {
    desk.close();
  }
}
