package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.OfficerId;
import io.github.baidiao.moph.idp.OfficerSession;
import io.github.baidiao.moph.idp.ProofedPage;
import io.github.baidiao.moph.idp.ProofedSearch;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.kiosk.KioskStaffBoard;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An officer on duty, whose card is out: ready for one citizen after the other. Thread-safe; steps
 * of two citizens do not wait for each other.
 *
 * <p>Every call throws a {@link MophException} with {@code MOPH-505} once the session is over: at
 * the earliest of what the provider says, the life and the idle limit of the settings, and {@link
 * #close}. A citizen's proofing under way ends with it.
 */
public final class OfficerOnDuty implements AutoCloseable {
  private final Duty duty;

  OfficerOnDuty(Duty duty) {
    this.duty = duty;
  }

  public OfficerId officer() {
    return duty.session().officer();
  }

  public PersonName nameTh() {
    return duty.nameTh();
  }

  /** Returns when the session ends if nothing is done until then. */
  public Instant expiresAt() {
    return duty.expiresAt();
  }

  /**
   * Begins with a citizen, whose card stays in its reader from now on until the end.
   *
   * @param card closed by the steps, also when this throws
   * @throws MophException {@code MOPH-507} when the card is no longer in its reader
   */
  public CitizenCardResult citizenCard(PresentedCard card) {
    boolean taken = false;
    try {
      duty.require();
      if (duty.isOfficers(card)) {
        return new CitizenCardResult.OfficersOwn();
      }
      Proofing proofing = new Proofing(duty, card);
      proofing.order().check();
      taken = true;
      return new CitizenCardResult.Read(proofing.order().goOn(new CitizenCardRead(proofing)));
    } finally {
      if (!taken) {
        card.close();
      }
    }
  }

  /** Begins to decide about citizens at kiosks; the board stays the program's own. */
  public KioskDesk kioskDesk(KioskStaffBoard board) {
    return new KioskDesk(duty, board);
  }

  /**
   * Begins to decide about citizens at kiosks that are programs of their own.
   *
   * @param board what gives the board as this officer sees it: {@code HttpKioskBoard::staff}
   */
  public KioskDesk kioskDesk(Function<OfficerSession, KioskStaffBoard> board) {
    return kioskDesk(board.apply(duty.session()));
  }

  /**
   * Looks a registration up whose answer was lost, after a restart too. Empty means that the
   * provider does not have it now; one that was sent a moment ago may arrive yet.
   */
  public Optional<Registration> lookUp(UUID transactionId) {
    duty.require();
    return duty.ask(() -> duty.idp().find(duty.session(), transactionId));
  }

  /** Issues a token for a registration, and revokes the former one. */
  public AalToken issueToken(RegistrationId registration) {
    duty.require();
    return duty.issueToken(registration);
  }

  /** Returns the token that holds now, again; empty if none does. */
  public Optional<AalToken> showToken(RegistrationId registration) {
    duty.require();
    return duty.ask(() -> duty.idp().showToken(duty.session(), registration));
  }

  /** Revokes the token that holds now; false if none did. */
  public boolean revokeToken(RegistrationId registration) {
    duty.require();
    return duty.ask(() -> duty.idp().revokeToken(duty.session(), registration));
  }

  /** Returns a page of the register of proofed people. */
  public ProofedPage proofed(ProofedSearch search) {
    duty.require();
    return duty.ask(() -> duty.idp().proofed(duty.session(), search));
  }

  /**
   * Signs the officer off; the device stays signed in. Ends what is under way with citizens and
   * wipes their pictures, without waiting for a call that runs. A second call does nothing.
   */
  @Override
  public void close() {
    duty.signOff();
  }
}
