package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.error.MophException;

/** The face is no clear match: the officer on duty decides by eye. Thread-safe. */
public final class FaceDecisionNeeded {
  private final Proofing proofing;
  private final ReadyForFace step;
  private final FaceCheck check;

  FaceDecisionNeeded(Proofing proofing, ReadyForFace step, FaceCheck check) {
    this.proofing = proofing;
    this.step = step;
    this.check = check;
  }

  /** Returns the comparison that is to be decided about. */
  public FaceCheck check() {
    return check;
  }

  /**
   * Takes the decision, which evidence keeps.
   *
   * @throws MophException {@code MOPH-103} when another officer than the one on duty decided, or
   *     before the comparison was made; {@code MOPH-515} when the face has been compared again
   *     since
   */
  public DecisionResult decide(OfficerDecision decision) {
    return proofing.order().take(step, () -> proofing.decide(this, decision));
  }
}
