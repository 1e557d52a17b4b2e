package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/** A citizen at a kiosk whose face is no clear match: staff decides by eye. Thread-safe. */
public final class KioskReview {
  private final KioskProofing proofing;
  private final ProofingFacts facts;

  KioskReview(KioskProofing proofing, ProofingFacts facts) {
    this.proofing = proofing;
    this.facts = facts;
  }

  /**
   * Registers the citizen, and lets the kiosk have the token. Blocks; sent once.
   *
   * @param decision that it is the same person; otherwise the citizen is sent away, {@link
   *     KioskDesk#cancel}
   * @throws MophException {@code MOPH-103} for another decision, another officer's, or one from
   *     before {@link WaitingCitizen#check} asked for it; {@code MOPH-517} when the citizen has
   *     left, or another officer was faster: nothing was registered by this
   */
  public KioskConfirmation confirm(OfficerDecision decision) {
    if (!decision.samePerson()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "decision");
    }
    return proofing.order().take(this, () -> proofing.confirm(facts, Optional.of(decision)));
  }
}
