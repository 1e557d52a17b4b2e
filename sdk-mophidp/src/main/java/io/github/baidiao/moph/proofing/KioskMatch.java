package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/** A citizen at a kiosk whom staff can confirm. Thread-safe. */
public final class KioskMatch {
  private final KioskProofing proofing;
  private final ProofingFacts facts;

  KioskMatch(KioskProofing proofing, ProofingFacts facts) {
    this.proofing = proofing;
    this.facts = facts;
  }

  /**
   * Registers the citizen, and lets the kiosk have the token. Blocks; sent once.
   *
   * @throws MophException {@code MOPH-517} when the citizen has left, or another officer was
   *     faster: nothing was registered by this
   */
  public KioskConfirmation confirm() {
    return proofing.order().take(this, () -> proofing.confirm(facts, Optional.empty()));
  }
}
