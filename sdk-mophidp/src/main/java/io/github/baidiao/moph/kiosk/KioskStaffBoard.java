package io.github.baidiao.moph.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The board between kiosks and staff, as one officer sees it. Thread-safe; calls block, and throw
 * as those of {@code ProofingIdp} do. Each may be repeated.
 */
public interface KioskStaffBoard {

  /** Returns who waits at the kiosks of the unit, the longest first. */
  List<KioskTicket> waiting();

  /** Returns all of one that waits; empty if it does not wait any more, or never did. */
  Optional<KioskSubmission> fetch(UUID transactionId);

  /**
   * Lets the kiosk have the token of a registration, which is issued by this.
   *
   * @param registrationId what the provider calls the registration
   * @return whether the kiosk waited for it still; true also for the same again
   */
  boolean release(UUID transactionId, String registrationId);

  /**
   * Sends the citizen away.
   *
   * @param reason why, for the screen of the kiosk; 1 to 200 characters
   * @return whether it waited still; true also for the same again
   */
  boolean cancel(UUID transactionId, String reason);
}
