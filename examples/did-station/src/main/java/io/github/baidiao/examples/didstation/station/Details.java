package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.examples.didstation.face.Verdict;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.dopa.CardStatus;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalInt;

/** What one screen shows beside its texts. Each {@code toString} is masked. */
public sealed interface Details {

  /** Nothing. */
  record Nothing() implements Details {}

  /**
   * The officer whose PIN is asked for.
   *
   * @param triesLeft absent before the first try
   */
  record Officer(String name, OptionalInt triesLeft) implements Details {
    @Override
    public String toString() {
      return "Officer[masked]";
    }
  }

  /** The citizen's card. */
  record Citizen(CardHolder holder, Optional<FacePicture> photo) implements Details {
    @Override
    public String toString() {
      return "Citizen[masked]";
    }
  }

  /** What is asked for, by the hospital's form; nothing is answered beforehand. */
  record Consent(ConsentForm form) implements Details {}

  /** What DOPA said. */
  record Status(Light light, CardStatus status) implements Details {}

  /** How many frames were taken. */
  record Frames(int taken, int most) implements Details {}

  /**
   * The comparison.
   *
   * @param decisionAllowed whether the policy lets an officer decide where it is no clear match
   */
  record Similarity(
      Verdict.Score score,
      FaceDecision decision,
      boolean decisionAllowed,
      Optional<FacePicture> photo,
      BufferedImage best)
      implements Details {
    @Override
    public String toString() {
      return "Similarity[masked]";
    }
  }

  /**
   * What the citizen takes home.
   *
   * @param code absent when none could be issued yet
   */
  record Ticket(Optional<IssuedCode> code, boolean foundByLookUp) implements Details {
    @Override
    public String toString() {
      return "Ticket[masked]";
    }
  }

  /** By which id the registration is looked up. */
  record Pending(String transactionId) implements Details {}
}
