package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.moph.counter.CardWitness;

/**
 * The citizen's side of a kiosk. Thread-safe; one citizen at a time is a matter of the screen.
 *
 * <p>Each step offers the next one alone: back of the card, card, consent, phone, face, waiting for
 * staff. DOPA and the app are asked when staff looks at it.
 */
public final class Kiosk {
  private final KioskSettings settings;
  private final KioskBoard board;
  private final CardWitness witness;

  private Kiosk(KioskSettings settings, KioskBoard board, CardWitness witness) {
    this.settings = settings;
    this.board = board;
    this.witness = witness;
  }

  /**
   * Opens a kiosk.
   *
   * @param board stays the program's own
   * @param witness who watches the reader of the kiosk
   */
  public static Kiosk open(KioskSettings settings, KioskBoard board, CardWitness witness) {
    return new Kiosk(settings, board, witness);
  }

  /** Begins with a citizen, by the code on the back of the card. */
  public KioskBegun begin(LaserCode laserCode) {
    return new KioskBegun(this, laserCode);
  }

  KioskSettings settings() {
    return settings;
  }

  KioskBoard board() {
    return board;
  }

  CardWitness witness() {
    return witness;
  }
}
