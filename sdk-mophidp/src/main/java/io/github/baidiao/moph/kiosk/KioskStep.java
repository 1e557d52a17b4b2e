package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.CardHolder;
import java.util.UUID;

/**
 * A step of a citizen at a kiosk. Thread-safe. Each is taken once; a card that is pulled ends all
 * ({@code MOPH-507}), as does {@link #close}.
 */
public abstract class KioskStep implements AutoCloseable {
  private final KioskVisit visit;

  KioskStep(KioskVisit visit) {
    this.visit = visit;
  }

  final KioskVisit visit() {
    return visit;
  }

  public final CardHolder holder() {
    return visit.card().holder();
  }

  /** Returns the kiosk's own id of this proofing. */
  public final UUID transactionId() {
    return visit.transactionId();
  }

  /**
   * Ends this citizen's proofing, whichever step it has come to: pictures are wiped, and what waits
   * for staff is taken back, which asks the board. After staff's answer it does nothing.
   */
  @Override
  public final void close() {
    visit.giveUp();
  }
}
