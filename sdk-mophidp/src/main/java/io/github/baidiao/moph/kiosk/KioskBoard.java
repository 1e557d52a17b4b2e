package io.github.baidiao.moph.kiosk;

import java.util.UUID;

/**
 * The board between a kiosk and staff, as one kiosk sees it. Thread-safe; calls block, and throw as
 * those of {@code ProofingIdp} do. Each may be repeated.
 */
public interface KioskBoard {

  /**
   * Hands a citizen over to staff. The same again changes nothing. The pictures stay the caller's
   * own: the board copies them.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-104} when the board does not
   *     take it: another one of this kiosk waits
   */
  KioskState submit(KioskSubmission submission);

  /**
   * Returns what became of it.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-517} when the board does not
   *     know it
   */
  KioskState state(UUID transactionId);

  /**
   * Takes it back, and returns the state it has then: withdrawn, or what staff was faster with.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-517} when the board does not
   *     know it
   */
  KioskState withdraw(UUID transactionId);
}
