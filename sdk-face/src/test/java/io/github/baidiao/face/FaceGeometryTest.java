package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head of known size and pose, 640x480, its middle at (300, 260), its eyes 80 px apart. */
class FaceGeometryTest {
  private static final Pixels PICTURE = Pixels.of(640, 480, new byte[3 * 640 * 480]);

  @Property(tries = 300)
  void poseIsHowTheHeadWasTurned(
      @ForAll @DoubleRange(min = -60, max = 60) double yaw,
      @ForAll @DoubleRange(min = -60, max = 60) double pitch,
      @ForAll @DoubleRange(min = -60, max = 60) double roll) {
    FaceQuality quality = assess(new SyntheticFace().turned(yaw, pitch, roll));
    assertThat(value(quality, QualityComponent.HEAD_POSE_YAW)).isEqualTo(yaw, within(0.01));
    assertThat(value(quality, QualityComponent.HEAD_POSE_PITCH)).isEqualTo(pitch, within(0.01));
    assertThat(value(quality, QualityComponent.HEAD_POSE_ROLL)).isEqualTo(roll, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0, 0, TURN_RIGHT",
    "-20, 0, 0, TURN_LEFT",
    "0, 20, 0, CHIN_UP",
    "0, -20, 0, CHIN_DOWN",
    "0, 0, 20, STRAIGHTEN_HEAD",
    "0, 0, -20, STRAIGHTEN_HEAD"
  })
  void operatorIsToldTheWayBack(double yaw, double pitch, double roll, QualityHint hint) {
    FaceQuality quality = assess(new SyntheticFace().turned(yaw, pitch, roll));
    assertThat(quality.outsideLimits())
        .flatExtracting(measure -> measure.hint().map(List::of).orElse(List.of()))
        .contains(hint);
  }

  @Test
  void noseOfAHeadTurnedToItsLeftIsToTheRightOfItsEyesInThePicture() {
    FoundFace face = new SyntheticFace().turned(30, 0, 0).at(300, 260, 80);
    double middle = face.points().rightEye().halfWayTo(face.points().leftEye()).x();
    assertThat(face.points().nose().x()).isGreaterThan(middle);
  }

  @Test
  void distanceOfTheEyesIsThatOfAFaceLookingStraight() {
    assertThat(value(assess(new SyntheticFace()), QualityComponent.INTER_EYE_DISTANCE))
        .isEqualTo(80, within(0.01));
    assertThat(
            value(
                assess(new SyntheticFace().turned(40, 0, 10)), QualityComponent.INTER_EYE_DISTANCE))
        .isEqualTo(80, within(0.01));
  }

  // T is 1.75 distances of the eyes, 140 px; the eyes are at (260, 240) and (340, 240).
  @Test
  void sizeAndMarginsAreCountedInFaces() {
    FaceQuality quality = assess(new SyntheticFace());
    assertThat(value(quality, QualityComponent.HEAD_SIZE)).isEqualTo(140 / 480.0, within(1e-4));
    assertThat(value(quality, QualityComponent.LEFTWARD_CROP)).isEqualTo(3.25, within(1e-4));
    assertThat(value(quality, QualityComponent.RIGHTWARD_CROP)).isEqualTo(3.75, within(1e-4));
    assertThat(value(quality, QualityComponent.MARGIN_ABOVE)).isEqualTo(240 / 140.0, within(1e-4));
    assertThat(value(quality, QualityComponent.MARGIN_BELOW)).isEqualTo(240 / 140.0, within(1e-4));
  }

  @Test
  void lessOpenEyeCounts() {
    FaceQuality quality = assess(new SyntheticFace().withEyesOpen(0.09, 0.015));
    assertThat(value(quality, QualityComponent.EYES_OPEN)).isEqualTo(0.015, within(1e-4));
    assertThat(quality.measure(QualityComponent.EYES_OPEN).get().hint())
        .contains(QualityHint.OPEN_EYES);
  }

  @Test
  void mouthIsOpenAsFarAsItIsAtItsWidest() {
    FaceQuality quality = assess(new SyntheticFace().withMouthOpen(0.3));
    assertThat(value(quality, QualityComponent.MOUTH_CLOSED)).isEqualTo(0.3, within(1e-4));
    assertThat(quality.measure(QualityComponent.MOUTH_CLOSED).get().hint())
        .contains(QualityHint.CLOSE_MOUTH);
  }

  @Test
  void faceInTheCornerIsToBeCentred() {
    FoundFace face = new SyntheticFace().at(60, 100, 80);
    FaceQuality quality =
        QualityAssessment.of(
            PICTURE, Collections.singletonList(face), face, QualityLimits.standard());
    assertThat(quality.measure(QualityComponent.LEFTWARD_CROP).get().hint())
        .contains(QualityHint.CENTRE_FACE);
    assertThat(quality.measure(QualityComponent.MARGIN_ABOVE).get().hint())
        .contains(QualityHint.CAMERA_UP);
    assertThat(quality.measure(QualityComponent.RIGHTWARD_CROP).get().hint()).isEmpty();
  }

  @Test
  void faceWithoutMeshIsMeasuredByItsEyesAlone() {
    FoundFace turned = new SyntheticFace().turned(0, 0, 12).at(300, 260, 80);
    FoundFace face = FoundFace.of(0.9, turned.box(), turned.points());
    FaceQuality quality =
        QualityAssessment.of(
            PICTURE, Collections.singletonList(face), face, QualityLimits.standard());
    assertThat(value(quality, QualityComponent.HEAD_POSE_ROLL)).isEqualTo(12, within(0.01));
    assertThat(value(quality, QualityComponent.INTER_EYE_DISTANCE)).isEqualTo(80, within(0.01));
    assertThat(quality.measures())
        .extracting(QualityMeasure::component)
        .doesNotContain(
            QualityComponent.HEAD_POSE_YAW,
            QualityComponent.HEAD_POSE_PITCH,
            QualityComponent.EYES_OPEN,
            QualityComponent.HEAD_SIZE);
  }

  private static FaceQuality assess(SyntheticFace head) {
    FoundFace face = head.at(300, 260, 80);
    return QualityAssessment.of(
        PICTURE, Collections.singletonList(face), face, QualityLimits.standard());
  }

  private static double value(FaceQuality quality, QualityComponent component) {
    return quality.measure(component).get().value();
  }
}
