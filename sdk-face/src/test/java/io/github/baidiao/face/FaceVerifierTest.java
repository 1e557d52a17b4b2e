package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceVerifierTest {
  private static final ThresholdPolicy POLICY =
      ThresholdPolicy.builder()
          .modelId("fake-embedder")
          .match(0.7)
          .review(0.5)
          .falseMatchRate(0.001)
          .source("made up")
          .build();

  private final FaceImage card = FakeEngine.picture(100, 120);
  private final FaceImage webcam = FakeEngine.picture(640, 480);
  private final FakeEngine fake = new FakeEngine();

  // The vectors lie in a plane, so that their similarity is the cosine of the angle between them.
  @ParameterizedTest
  @CsvSource({
    "10, 5, 0, 1.0, MATCH",
    "3, 4, 53.13, 0.6, REVIEW",
    "4, 3, 36.87, 0.8, MATCH",
    "0, 7, 90, 0.0, NO_MATCH",
    "-2, 0, 180, -1.0, NO_MATCH"
  })
  void similarityIsTheCosineAndThePolicyDecides(
      float x, float y, double degrees, double cosine, Decision decision) {
    float[] reference = degrees == 0 ? new float[] {20, 10} : new float[] {1, 0};
    fake.seesPerson(card, reference).seesPerson(webcam, x, y);
    FaceComparison comparison = verify().orElseThrow();
    assertThat(comparison.similarity()).isEqualTo(cosine, within(1e-6));
    assertThat(comparison.decision()).isEqualTo(decision);
  }

  @Test
  void comparisonNamesItsModelsItsPolicyAndWhatWasChecked() {
    fake.seesPerson(card, 1, 0).seesPerson(webcam, 1, 0);
    FaceComparison comparison = verify().orElseThrow();
    assertThat(comparison.finder()).isEqualTo(FakeEngine.FINDER);
    assertThat(comparison.embedder()).isEqualTo(FakeEngine.EMBEDDER);
    assertThat(comparison.thresholds()).isEqualTo(POLICY);
    assertThat(comparison.checked())
        .containsExactlyInAnyOrder(FaceComparison.Check.FACES, FaceComparison.Check.QUALITY);
    assertThat(comparison.unprovenLivenessHint()).isEmpty();
  }

  @Test
  void livenessIsHintedAtOnlyIfAskedForAndDecidesNothing() {
    fake.seesPerson(card, 1, 0).seesPerson(webcam, 1, 0);
    try (FaceVerifier verifier = FaceVerifier.of(fake.engineWithHint(0.01), POLICY)) {
      FaceComparison comparison = verifier.verify(card, webcam).orElseThrow();
      assertThat(comparison.unprovenLivenessHint()).hasValue(0.01);
      assertThat(comparison.checked()).contains(FaceComparison.Check.UNPROVEN_LIVENESS_HINT);
      assertThat(comparison.decision()).isEqualTo(Decision.MATCH);
    }
  }

  @Test
  void pictureWithoutFaceIsAnOutcome() {
    fake.seesPerson(card, 1, 0);
    assertUnusable(PictureRole.LIVE, UnusablePicture.Problem.NO_FACE);
  }

  @Test
  void referenceIsLookedAtFirst() {
    assertUnusable(PictureRole.REFERENCE, UnusablePicture.Problem.NO_FACE);
  }

  @Test
  void twoPeopleAtTheCounterAreAnOutcome() {
    fake.seesPerson(card, 1, 0)
        .sees(webcam, FakeEngine.face(50, 100, 200), FakeEngine.face(350, 100, 190));
    assertUnusable(PictureRole.LIVE, UnusablePicture.Problem.SEVERAL_FACES);
  }

  @Test
  void tinyFaceIsRefusedOfTheLivePictureOnly() {
    FaceImage tiny = FakeEngine.picture(100, 100);
    fake.seesPerson(card, 1, 0).seesPerson(tiny, 1, 0);
    FaceResult<FaceComparison> live = verify(card, tiny);
    assertThat(problemOf(live)).isEqualTo(UnusablePicture.Problem.FACE_TOO_SMALL);
    fake.seesPerson(webcam, 1, 0);
    assertThat(verify(tiny, webcam).orElseThrow().decision()).isEqualTo(Decision.MATCH);
  }

  @Test
  void templatesAreWipedOnceCompared() {
    fake.seesPerson(card, 1, 0).seesPerson(webcam, 1, 0);
    verify().orElseThrow();
    assertThat(fake.given())
        .hasSize(2)
        .allSatisfy(template -> assertThat(template.toArray()).containsOnly(0));
  }

  @Test
  void thresholdsOfAnotherModelAreRefused() {
    ThresholdPolicy other =
        ThresholdPolicy.builder().from(POLICY).modelId("another-embedder").build();
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(() -> FaceVerifier.of(fake.engine(), other))
        .withMessageContaining("another-embedder")
        .withMessageContaining("fake-embedder")
        .extracting(FaceException::code)
        .isEqualTo(FaceErrorCode.SETTINGS_INVALID);
  }

  @Test
  void closingTheVerifierClosesEveryPartOfTheEngine() {
    FaceVerifier.of(fake.engineWithHint(1), POLICY).close();
    assertThat(fake.closed()).containsExactlyInAnyOrder("finder", "embedder", "hint");
  }

  private FaceResult<FaceComparison> verify() {
    return verify(card, webcam);
  }

  private FaceResult<FaceComparison> verify(FaceImage reference, FaceImage live) {
    try (FaceVerifier verifier = FaceVerifier.of(fake.engine(), POLICY)) {
      return verifier.verify(reference, live);
    }
  }

  private void assertUnusable(PictureRole role, UnusablePicture.Problem problem) {
    FaceResult<FaceComparison> result = verify();
    UnusablePicture unusable =
        result.match(
            comparison -> {
              throw new AssertionError("compared");
            },
            picture -> picture);
    assertThat(unusable.picture()).isEqualTo(role);
    assertThat(unusable.problem()).isEqualTo(problem);
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(result::orElseThrow)
        .extracting(FaceException::code)
        .isEqualTo(unusable.errorCode());
  }

  private static UnusablePicture.Problem problemOf(FaceResult<?> result) {
    return result.match(
        usable -> {
          throw new AssertionError("usable");
        },
        UnusablePicture::problem);
  }
}
