package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.kiosk.KioskStaffBoard;
import io.github.baidiao.moph.kiosk.KioskTicket;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The staff's side of kiosks, for the officer on duty. Thread-safe. */
public final class KioskDesk {
  private final Duty duty;
  private final KioskStaffBoard board;

  KioskDesk(Duty duty, KioskStaffBoard board) {
    this.duty = duty;
    this.board = board;
  }

  /** Returns who waits, the longest first. Blocks; asking keeps no officer on duty. */
  public List<KioskTicket> waiting() {
    duty.glance();
    return duty.ask(board::waiting);
  }

  /**
   * Fetches one who waits. Blocks.
   *
   * @return empty if that citizen does not wait any more
   * @throws MophException {@code MOPH-506} when it is the officer on duty
   */
  public Optional<WaitingCitizen> fetch(UUID transactionId) {
    duty.require();
    return duty.ask(() -> board.fetch(transactionId))
        .map(found -> WaitingCitizen.of(duty, board, found));
  }

  /**
   * Lets the kiosk have the token of a registration that was looked up, after its answer had been
   * lost. Blocks.
   *
   * @return whether the kiosk waited for it still
   * @throws MophException {@code MOPH-415} when it is not the registration of the citizen who waits
   */
  public boolean release(UUID transactionId, RegistrationId registration) {
    duty.require();
    // Whose code it is must not hang on a list that somebody clicked in.
    if (!duty.ask(() -> duty.idp().find(duty.session(), transactionId))
        .filter(own -> own.id().equals(registration))
        .isPresent()) {
      throw MophException.of(MophErrorCode.REGISTRATION_OF_ANOTHER);
    }
    return duty.ask(() -> board.release(transactionId, registration.value()));
  }

  /**
   * Sends a citizen away. Blocks.
   *
   * @param reason why, for the screen of the kiosk; 1 to 200 characters
   * @return whether the citizen waited still
   * @throws MophException {@code MOPH-103} for another reason
   */
  public boolean cancel(UUID transactionId, String reason) {
    duty.require();
    return duty.ask(() -> board.cancel(transactionId, reason));
  }
}
