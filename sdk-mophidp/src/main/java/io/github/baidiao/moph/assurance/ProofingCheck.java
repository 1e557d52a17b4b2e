package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.dopa.CardStatus;
import java.util.Optional;

/**
 * A check that a policy can ask for, by the name it has in a policy file. Each asks that something
 * passed, none that something is missing: so more passed checks never make a lower level.
 */
public enum ProofingCheck {
  /** Somebody saw the card or a picture of it. */
  CARD_SEEN {
    @Override
    public CheckState state(ProofingFacts facts) {
      return passedIf(facts.cardSeen());
    }
  },
  /** The chip was read. It proves that data came from a card, not that the chip is genuine. */
  CHIP_READ {
    @Override
    public CheckState state(ProofingFacts facts) {
      return passedIf(facts.chipReadAt().isPresent());
    }
  },
  /** DOPA called the card normal. "Not reachable" is not "normal". */
  CARD_STATUS_NORMAL {
    @Override
    public CheckState state(ProofingFacts facts) {
      return facts
          .cardStatus()
          .map(check -> check.result() == CardStatus.Kind.NORMAL)
          .map(ProofingCheck::passedOrFailed)
          .orElse(CheckState.NOT_RUN);
    }
  },
  /** The face matched by machine, with the person's consent. */
  FACE_MATCH {
    @Override
    public CheckState state(ProofingFacts facts) {
      if (!facts.face().isPresent()) {
        return CheckState.NOT_RUN;
      }
      FaceCheck face = facts.face().get();
      // Written so that a similarity that is no number fails.
      boolean match =
          face.decision() == FaceDecision.MATCH
              && face.similarity() >= face.matchThreshold()
              && facts.decision().map(OfficerDecision::samePerson).orElse(true);
      return match ? countedIf(facts.consentGiven()) : CheckState.FAILED;
    }
  },
  /** No presentation attack was found, by a method that at least its maker evaluated. */
  PAD_PASSED {
    @Override
    public CheckState state(ProofingFacts facts) {
      return pad(facts, PadCheck.Evaluation.SELF);
    }
  },
  /** The same, by a method that a laboratory evaluated. */
  PAD_PASSED_LABORATORY {
    @Override
    public CheckState state(ProofingFacts facts) {
      return pad(facts, PadCheck.Evaluation.LABORATORY);
    }
  },
  /** An officer with own card and PIN took the person for the holder of the card, by eye. */
  OFFICER_VISUAL_MATCH {
    @Override
    public CheckState state(ProofingFacts facts) {
      if (!facts.decision().isPresent()) {
        return CheckState.NOT_RUN;
      }
      OfficerDecision decision = facts.decision().get();
      if (!decision.samePerson()) {
        return CheckState.FAILED;
      }
      Optional<OfficerCheck> officer = facts.officer();
      return countedIf(
          officer.isPresent()
              && officer.get().cardRead()
              && officer.get().pinAccepted()
              && officer.get().officer().equals(decision.officer()));
    }
  },
  /** A way to reach the person was verified. */
  CONTACT_VERIFIED {
    @Override
    public CheckState state(ProofingFacts facts) {
      return passedIf(facts.contact().isPresent());
    }
  };

  /** Returns what became of this check. */
  public abstract CheckState state(ProofingFacts facts);

  /** Returns whether it passed, and counts. */
  public boolean passed(ProofingFacts facts) {
    return state(facts) == CheckState.PASSED;
  }

  private static CheckState pad(ProofingFacts facts, PadCheck.Evaluation atLeast) {
    if (!facts.pad().isPresent()) {
      return CheckState.NOT_RUN;
    }
    PadCheck pad = facts.pad().get();
    if (!pad.passed()) {
      return CheckState.FAILED;
    }
    return countedIf(facts.consentGiven() && pad.evaluation().compareTo(atLeast) >= 0);
  }

  private static CheckState passedIf(boolean passed) {
    return passed ? CheckState.PASSED : CheckState.NOT_RUN;
  }

  private static CheckState passedOrFailed(boolean passed) {
    return passed ? CheckState.PASSED : CheckState.FAILED;
  }

  private static CheckState countedIf(boolean counts) {
    return counts ? CheckState.PASSED : CheckState.NOT_COUNTED;
  }
}
