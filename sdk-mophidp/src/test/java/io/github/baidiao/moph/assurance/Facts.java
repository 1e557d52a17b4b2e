package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.dopa.CardStatus;
import java.time.Instant;

/** Facts of invented proofings, check by check. */
public final class Facts {
  public static final Instant AT = Instant.parse("2026-11-21T02:10:11Z");
  static final String OFFICER = "officer-1";

  private Facts() {}

  static ProofingFacts.Builder nothing(Presence presence) {
    return ProofingFacts.builder().presence(presence).cardSeen(false).consentGiven(true);
  }

  public static CardStatusCheck status(CardStatus.Kind result) {
    return CardStatusCheck.builder()
        .method(CardStatusCheck.Method.LASER_CODE)
        .result(result)
        .source("moph-idp")
        .at(AT)
        .build();
  }

  public static FaceCheck face(FaceDecision decision) {
    double similarity =
        switch (decision) {
          case MATCH -> 0.7;
          case REVIEW -> 0.5;
          case NO_MATCH -> 0.1;
        };
    return face(decision, similarity);
  }

  static FaceCheck face(FaceDecision decision, double similarity) {
    return FaceCheck.builder()
        .model("invented-1")
        .similarity(similarity)
        .matchThreshold(0.58)
        .reviewThreshold(0.47)
        .falseMatchRate(0.001)
        .calibration("invented pairs")
        .decision(decision)
        .reference(FaceReference.CHIP_PHOTO)
        .at(AT)
        .build();
  }

  public static PadCheck pad(boolean passed, PadCheck.Evaluation evaluation) {
    return PadCheck.builder()
        .method("invented-pad-1")
        .passed(passed)
        .evaluation(evaluation)
        .at(AT)
        .build();
  }

  public static OfficerCheck officer(boolean pinAccepted) {
    return OfficerCheck.builder().officer(OFFICER).cardRead(true).pinAccepted(pinAccepted).build();
  }

  public static OfficerDecision decision(boolean samePerson) {
    return OfficerDecision.builder()
        .officer(OFFICER)
        .samePerson(samePerson)
        .reason("new glasses")
        .at(AT)
        .build();
  }

  static ContactCheck contact() {
    return ContactCheck.builder().method("mor-prom-phone").at(AT).build();
  }
}
