package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.Decision;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.engine.FaceEngine;
import org.junit.jupiter.api.Test;

/** A hospital's own liveness net beside the engine that comes with the library. */
@RequiresModels
class LivenessDecidesNothingTest {
  private final FaceImage card = FaceImage.of(DrawnFace.picture(300, 300, 150, 150, 1.2, 0));
  private final FaceImage live = FaceImage.of(DrawnFace.picture(400, 400, 200, 200, 1.5, 5));

  @Test
  void byDefaultNothingIsHinted() {
    FaceComparison plain = compare(OpenCvEngine.standard());
    assertThat(plain.unprovenLivenessHint()).isEmpty();
    assertThat(plain.checked()).doesNotContain(FaceComparison.Check.UNPROVEN_LIVENESS_HINT);
  }

  // Divided by a billion the three outputs are as good as 0, and a third each by softmax.
  @Test
  void hintIsToldAndTheDecisionStays() {
    FaceComparison plain = compare(OpenCvEngine.standard());
    OnnxLivenessHint.Builder settings = OwnLivenessHintTest.settings("mean-colour").divisor(1e9);
    FaceComparison hinted = compare(OwnLivenessHintTest.engine(settings.softmax(true).build()));
    assertThat(hinted.unprovenLivenessHint().orElseThrow()).isCloseTo(1 / 3.0, within(1e-6));
    assertThat(hinted.checked())
        .containsExactlyInAnyOrder(
            FaceComparison.Check.FACES,
            FaceComparison.Check.QUALITY,
            FaceComparison.Check.UNPROVEN_LIVENESS_HINT);
    assertThat(hinted.similarity()).isEqualTo(plain.similarity());
    assertThat(hinted.decision()).isEqualTo(plain.decision());
  }

  @Test
  void notEvenAHintOfNothingAliveTurnsAMatch() {
    OnnxLivenessHint.Builder settings = OwnLivenessHintTest.settings("mean-colour").divisor(1e9);
    FaceComparison hinted = compare(OwnLivenessHintTest.engine(settings.build()));
    assertThat(hinted.unprovenLivenessHint().orElseThrow()).isCloseTo(0, within(1e-6));
    assertThat(hinted.decision()).isEqualTo(Decision.MATCH);
  }

  private FaceComparison compare(FaceEngine engine) {
    try (FaceVerifier verifier = FaceVerifier.of(engine, ThresholdPolicy.standard())) {
      return verifier.verify(card, live).orElseThrow();
    }
  }
}
