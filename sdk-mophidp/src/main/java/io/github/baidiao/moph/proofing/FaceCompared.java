package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.assurance.FaceCheck;

/** All is checked; registering is next, and last. */
public final class FaceCompared extends CitizenStep {
  private final Graded graded;

  FaceCompared(Proofing proofing, Graded graded) {
    super(proofing);
    this.graded = graded;
  }

  /** Returns the comparison, for the screen. */
  public FaceCheck check() {
    return graded.face();
  }

  /** Returns what the checks will be evidence for. */
  public AssuranceGrade grade() {
    return graded.grade();
  }

  /**
   * Seals the evidence, registers the citizen and has a token issued. Blocks. The registration is
   * sent once: what is not known then is settled by {@link OfficerOnDuty#lookUp}. When this throws,
   * nothing was registered, and the step may be taken again.
   *
   * <p>Once it was sent, the card may be taken out.
   */
  public ProofingResult register() {
    return proofing().order().take(this, () -> proofing().register(graded));
  }
}
