package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores are those that OFIQ 1.0.3 gives for the same native value. */
class QualityComponentTest {

  // Worked out by hand from OFIQ's table of mappings, not with the code under test.
  @ParameterizedTest
  @CsvSource({
    "INTER_EYE_DISTANCE, 50, 27",
    "INTER_EYE_DISTANCE, 70, 50",
    "INTER_EYE_DISTANCE, 90, 73",
    "INTER_EYE_DISTANCE, 120, 92",
    "HEAD_POSE_YAW, 5, 99",
    "HEAD_POSE_YAW, -10, 97",
    "HEAD_POSE_PITCH, 15, 93",
    "HEAD_POSE_PITCH, -20, 88",
    "HEAD_POSE_ROLL, 30, 75",
    "HEAD_POSE_YAW, 120, 0",
    "OVER_EXPOSURE_PREVENTION, 0, 100",
    "OVER_EXPOSURE_PREVENTION, 0.01, 50",
    "OVER_EXPOSURE_PREVENTION, 0.03, 25",
    "UNDER_EXPOSURE_PREVENTION, 0.5, 100",
    "UNDER_EXPOSURE_PREVENTION, 0.92, 40",
    "UNDER_EXPOSURE_PREVENTION, 1, 0",
    "LUMINANCE_MEAN, 0.2, 50",
    "LUMINANCE_MEAN, 0.8, 50",
    "LUMINANCE_MEAN, 0.3, 88",
    "LUMINANCE_MEAN, 0.7, 88",
    "LUMINANCE_VARIANCE, 0, 0",
    "LUMINANCE_VARIANCE, 0.0166666667, 100",
    "DYNAMIC_RANGE, 6, 75",
    "DYNAMIC_RANGE, 8, 100",
    "ILLUMINATION_UNIFORMITY, 0, 0",
    "ILLUMINATION_UNIFORMITY, 0.1, 50",
    "ILLUMINATION_UNIFORMITY, 1, 100",
    "HEAD_SIZE, 0.45, 100",
    "HEAD_SIZE, 0.35, 24",
    "HEAD_SIZE, 0.55, 24",
    "MOUTH_CLOSED, 0.2, 50",
    "MOUTH_CLOSED, 0, 97",
    "SINGLE_FACE_PRESENT, 0, 100",
    "SINGLE_FACE_PRESENT, 0.25, 75",
    "SINGLE_FACE_PRESENT, 3, 0",
    "MARGIN_ABOVE, 1.4, 50",
    "MARGIN_BELOW, 2, 88"
  })
  void nativeValueIsMappedAsOfiqDoes(QualityComponent component, double value, int score) {
    assertThat(component.score(value)).hasValue(score);
  }

  @Property
  void everyScoreIsWithinItsRangeWhateverTheValue(
      @ForAll QualityComponent component, @ForAll double value) {
    assertThat(component.score(value).orElse(50)).isBetween(0, 100);
  }

  @Property
  void poseCountsTheSameToBothSides(@ForAll @DoubleRange(min = 0, max = 180) double degrees) {
    assertThat(QualityComponent.HEAD_POSE_YAW.score(degrees))
        .isEqualTo(QualityComponent.HEAD_POSE_YAW.score(-degrees));
  }

  @Property
  void largerDistanceOfTheEyesNeverScoresLess(
      @ForAll @DoubleRange(min = 0, max = 1000) double one,
      @ForAll @DoubleRange(min = 0, max = 1000) double other) {
    assertThat(score(Math.max(one, other))).isGreaterThanOrEqualTo(score(Math.min(one, other)));
  }

  private static int score(double eyeDistance) {
    return QualityComponent.INTER_EYE_DISTANCE.score(eyeDistance).getAsInt();
  }

  @ParameterizedTest
  @CsvSource({"SHARPNESS", "EYES_OPEN", "LEFTWARD_CROP", "RIGHTWARD_CROP"})
  void valueThatIsNotOfiqsHasNoScore(QualityComponent component) {
    assertThat(component.scoredAsInOfiq()).isFalse();
    assertThat(component.score(1)).isEmpty();
  }
}
