package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityLimitsTest {

  @Test
  void hospitalOverridesOneLimitAndKeepsTheOthers() {
    QualityLimits limits =
        QualityLimits.builder().atLeast(QualityComponent.INTER_EYE_DISTANCE, 90).build();
    assertThat(limits.lowerLimit(QualityComponent.INTER_EYE_DISTANCE)).hasValue(90);
    assertThat(limits.upperLimit(QualityComponent.HEAD_POSE_YAW)).hasValue(15);
  }

  @Test
  void limitCanBeTakenAway() {
    QualityLimits limits =
        QualityLimits.builder().withoutLimits(QualityComponent.HEAD_POSE_YAW).build();
    QualityMeasure turned = QualityMeasure.of(QualityComponent.HEAD_POSE_YAW, 80, limits);
    assertThat(turned.withinLimit()).isTrue();
    assertThat(turned.hint()).isEmpty();
    assertThat(turned.upperLimit()).isEmpty();
  }

  @Test
  void limitItselfIsStillGoodEnough() {
    assertThat(standard(QualityComponent.INTER_EYE_DISTANCE, 60).withinLimit()).isTrue();
    assertThat(standard(QualityComponent.INTER_EYE_DISTANCE, 59.9).withinLimit()).isFalse();
    assertThat(standard(QualityComponent.HEAD_POSE_ROLL, -15).withinLimit()).isTrue();
    assertThat(standard(QualityComponent.HEAD_POSE_ROLL, -15.1).withinLimit()).isFalse();
  }

  @Test
  void contradictingLimitsAreRefused() {
    QualityLimits.Builder builder =
        QualityLimits.builder().within(QualityComponent.LUMINANCE_MEAN, 0.8, 0.2);
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(builder::build)
        .withMessageContaining("LUMINANCE_MEAN")
        .extracting(FaceException::code)
        .isEqualTo(FaceErrorCode.SETTINGS_INVALID);
  }

  @Test
  void limitThatIsNoNumberIsRefused() {
    QualityLimits.Builder builder =
        QualityLimits.builder().atLeast(QualityComponent.SHARPNESS, Double.NaN);
    assertThatExceptionOfType(FaceException.class).isThrownBy(builder::build);
  }

  @ParameterizedTest
  @EnumSource
  void everyStandardLimitComesWithAHint(QualityComponent component) {
    QualityLimits limits = QualityLimits.standard();
    if (limits.lowerLimit(component).isPresent()) {
      assertThat(standard(component, -1e9).hint()).isPresent();
    }
    if (limits.upperLimit(component).isPresent()) {
      assertThat(standard(component, 1e9).hint()).isPresent();
    }
  }

  @Property
  void hintIsGivenExactlyOutsideOfTheLimits(
      @ForAll @DoubleRange(min = -90, max = 90) double degrees) {
    QualityMeasure yaw = standard(QualityComponent.HEAD_POSE_YAW, degrees);
    assertThat(yaw.hint().isPresent()).isEqualTo(Math.abs(degrees) > 15);
    assertThat(yaw.withinLimit()).isEqualTo(Math.abs(degrees) <= 15);
  }

  @ParameterizedTest
  @EnumSource
  void hintIsToldInThaiAndInEnglish(QualityHint hint) {
    assertThat(hint.thai()).matches("[\\u0E00-\\u0E7F ]+");
    assertThat(hint.english()).matches("[A-Z][A-Za-z ,:]+");
  }

  private static QualityMeasure standard(QualityComponent component, double value) {
    return QualityMeasure.of(component, value, QualityLimits.standard());
  }
}
