package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.error.MophErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thresholds are 0.35 and 0.5. */
class FaceStepTest {
  private final Counter counter = new Counter();

  @ParameterizedTest
  @CsvSource({
    "0.71, true,  false, Match",
    "0.50, true,  false, Match",
    "0.49, true,  false, NeedsDecision",
    "0.35, true,  false, NeedsDecision",
    "0.49, false, false, Forbidden",
    "0.34, true,  false, Forbidden",
    "0.34, true,  true,  NeedsDecision",
    "0.10, false, true,  NeedsDecision",
  })
  void whatFollowsFromASimilarity(
      double similarity, boolean review, boolean noMatch, String outcome) {
    FacePolicy policy =
        FacePolicy.builder().officerDecidesReview(review).officerDecidesNoMatch(noMatch).build();
    counter.settings(builder -> builder.facePolicy(policy));

    FaceResult result =
        counter.ready().face(counter.face(similarity), Counter.picture("live frame"));

    assertThat(result).hasToString(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "0.71, REVIEW",
    "0.71, NO_MATCH",
    "0.40, MATCH",
    "0.40, NO_MATCH",
    "0.10, MATCH",
    "0.10, REVIEW"
  })
  void comparisonThatContradictsItselfIsRefused(double similarity, FaceDecision decision) {
    ReadyForFace ready = counter.ready();

    assertThat(
            codeOf(
                () ->
                    ready.face(
                        counter.face(similarity, decision).build(), Counter.picture("live"))))
        .isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void thresholdsTheWrongWayRoundAreRefused() {
    var check = counter.face(0.71, FaceDecision.MATCH).reviewThreshold(0.6).build();

    assertThat(codeOf(() -> counter.ready().face(check, Counter.picture("live"))))
        .isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void comparisonBeforeTheConsentIsRefused() {
    var check = counter.face(0.71);
    counter.clock.forward(Duration.ofSeconds(1));
    ReadyForFace ready = counter.ready();

    assertThat(codeOf(() -> ready.face(check, Counter.picture("live"))))
        .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
  }

  @Test
  void comparisonBeforeTheCardIsRefused() {
    Consent earlier =
        Consent.builder().from(counter.consent(true)).means(ConsentMeans.PAPER).build();
    var check = counter.face(0.71);
    counter.clock.forward(Duration.ofSeconds(1));
    ReadyForFace ready = counter.phoneKnown().consent(earlier);

    assertThat(codeOf(() -> ready.face(check, Counter.picture("live"))))
        .isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void matchThatMayBeAnAttackIsTheOfficersToDecide() {
    PadCheck failed =
        PadCheck.builder()
            .method("blink-1")
            .passed(false)
            .evaluation(PadCheck.Evaluation.SELF)
            .at(counter.clock.instant())
            .build();

    assertThat(counter.ready().face(counter.face(0.9), failed, Counter.picture("live")))
        .isInstanceOf(FaceResult.NeedsDecision.class);
  }

  @Test
  void officersDecisionIsKeptInEvidence() {
    FaceDecisionNeeded needed = review(counter.ready());

    needed
        .decide(counter.decision(true))
        .match(DecisionResult.SamePerson::next, Counter::unexpected)
        .register();

    OfficerDecision kept = counter.sealed.get(0).facts().decision().orElseThrow();
    assertThat(kept.reason()).isEqualTo("แว่นตา");
    assertThat(kept.officer()).isEqualTo(MemoryIdp.OFFICER);
    assertThat(counter.sealed.get(0).facts().face().orElseThrow().decision())
        .isEqualTo(FaceDecision.REVIEW);
  }

  @Test
  void notTheSamePersonEndsAll() {
    ReadyForFace ready = counter.ready();

    assertThat(review(ready).decide(counter.decision(false)))
        .isInstanceOf(DecisionResult.NotSamePerson.class);
    assertThat(codeOf(() -> ready.face(counter.face(0.9), Counter.picture("live"))))
        .isEqualTo(MophErrorCode.FACE_NOT_ACCEPTED);
  }

  @Test
  void onlyTheOfficerOnDutyDecides() {
    FaceDecisionNeeded needed = review(counter.ready());
    OfficerDecision anothers =
        OfficerDecision.builder().from(counter.decision(true)).officer("another").build();

    assertThat(codeOf(() -> needed.decide(anothers))).isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void decisionFromBeforeTheComparisonIsNotAboutIt() {
    OfficerDecision kept = counter.decision(true);
    counter.clock.forward(Duration.ofSeconds(1));
    FaceDecisionNeeded needed = review(counter.ready());

    assertThat(codeOf(() -> needed.decide(kept))).isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void decisionAboutAnEarlierFrameIsRefused() {
    ReadyForFace ready = counter.ready();
    FaceDecisionNeeded earlier = review(ready);
    FaceDecisionNeeded later = review(ready);

    assertThat(codeOf(() -> earlier.decide(counter.decision(true))))
        .isEqualTo(MophErrorCode.STEP_USED);
    assertThat(later.decide(counter.decision(true))).isInstanceOf(DecisionResult.SamePerson.class);
  }

  @Test
  void clearMatchAfterAnUnclearOneGoesOn() {
    ReadyForFace ready = counter.ready();
    review(ready);

    assertThat(ready.face(counter.face(0.8), Counter.picture("better")))
        .isInstanceOf(FaceResult.Match.class);
  }

  @Test
  void comparisonsBeforeTheOneThatCountsStayInEvidence() {
    ReadyForFace ready = counter.ready();
    ready.face(counter.face(0.1), Counter.picture("first"));
    review(ready);

    ready
        .face(counter.face(0.8), Counter.picture("better"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected)
        .register();

    ProofingFacts facts = counter.sealed.get(0).facts();
    assertThat(facts.earlierFaces()).extracting(FaceCheck::similarity).containsExactly(0.1, 0.4);
    assertThat(facts.face().orElseThrow().similarity()).isEqualTo(0.8);
  }

  @Test
  void comparisonsComeToAnEnd() {
    counter.settings(builder -> builder.faceTries(2));
    ReadyForFace ready = counter.ready();
    ready.face(counter.face(0.1), Counter.picture("one"));
    ready.face(counter.face(0.1), Counter.picture("two"));

    assertThat(codeOf(() -> ready.face(counter.face(0.9), Counter.picture("three"))))
        .isEqualTo(MophErrorCode.TRIES_OVER);
  }

  private FaceDecisionNeeded review(ReadyForFace ready) {
    return ready
        .face(counter.face(0.4), Counter.picture("live frame"))
        .match(Counter::unexpected, FaceResult.NeedsDecision::next, Counter::unexpected);
  }
}
