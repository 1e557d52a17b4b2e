package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.Collections;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Drawn pictures whose light can be worked out by hand. The eyes of the face are 48 px apart, so
 * its pixels are read as they are.
 */
class FacePixelsTest {
  private static final int LEFT = 40;
  private static final int TOP = 30;
  private static final int SIDE = 96;
  private static final FoundFace BOX = face(1);
  private static final FoundFace HEAD = new SyntheticFace().at(100, 100, 48);

  @Test
  void blackAndWhiteHalvesHaveOneBitAndTheLargestVariance() {
    FaceQuality quality = box((x, y) -> y % 2 == 0 ? 0 : 255);
    assertThat(value(quality, QualityComponent.LUMINANCE_MEAN)).isEqualTo(0.5, within(0.01));
    assertThat(value(quality, QualityComponent.LUMINANCE_VARIANCE)).isEqualTo(0.25, within(0.001));
    assertThat(value(quality, QualityComponent.DYNAMIC_RANGE)).isEqualTo(1, within(0.001));
    assertThat(value(quality, QualityComponent.UNDER_EXPOSURE_PREVENTION))
        .isEqualTo(0.5, within(0.01));
    assertThat(value(quality, QualityComponent.OVER_EXPOSURE_PREVENTION))
        .isEqualTo(0.5, within(0.01));
  }

  // sRGB 188 is half of the light of white (IEC 61966-2-1: ((188/255 + 0.055)/1.055)^2.4 = 0.503).
  @Test
  void luminanceIsLightNotTheValueOfThePixel() {
    FaceQuality quality = box((x, y) -> 188);
    assertThat(value(quality, QualityComponent.LUMINANCE_MEAN)).isEqualTo(0.503, within(0.002));
    assertThat(value(quality, QualityComponent.DYNAMIC_RANGE)).isZero();
    assertThat(value(quality, QualityComponent.SHARPNESS)).isZero();
  }

  @Test
  void pureColoursCountAsTheEyeSeesThem() {
    assertThat(mean(255, 0, 0)).isEqualTo(0.2126, within(0.002));
    assertThat(mean(0, 255, 0)).isEqualTo(0.7152, within(0.002));
    assertThat(mean(0, 0, 255)).isEqualTo(0.0722, within(0.002));
  }

  // The Laplacian of columns of 100 and 160 in turn is 2 * 60 and -2 * 60: a variance of 14,400.
  @Test
  void sharpnessIsTheVarianceOfTheLaplacian() {
    FaceQuality quality = box((x, y) -> x % 2 == 0 ? 100 : 160);
    assertThat(value(quality, QualityComponent.SHARPNESS)).isEqualTo(14_400, within(2.0));
  }

  @Test
  void blurredFaceIsToHoldStill() {
    FaceQuality quality = box((x, y) -> 128 + (int) (60 * Math.sin(x / 20.0)));
    QualityMeasure sharpness = quality.measure(QualityComponent.SHARPNESS).get();
    assertThat(sharpness.hint()).contains(QualityHint.HOLD_STILL);
    assertThat(sharpness.score()).isEmpty();
  }

  @Test
  void sameFaceInALargerPictureIsAsSharp() {
    double once = value(box((x, y) -> waves(x, y, 1)), QualityComponent.SHARPNESS);
    FoundFace large = face(10);
    double tenTimes =
        value(
            assess(picture(2000, 2000, (x, y) -> waves(x, y, 10)), large),
            QualityComponent.SHARPNESS);
    assertThat(tenTimes).isEqualTo(once, within(0.05 * once));
  }

  @Test
  void lightOutsideOfTheFaceDoesNotCount() {
    FaceQuality quality =
        box((x, y) -> x >= LEFT && x <= LEFT + SIDE && y >= TOP && y <= TOP + SIDE ? 188 : 255);
    assertThat(value(quality, QualityComponent.OVER_EXPOSURE_PREVENTION)).isZero();
  }

  @Test
  void cornersOfTheBoxAreNoFaceWhereThereIsAMesh() {
    // Half of the light where the egg is, white where it is not: (dx/1.1)^2 + (dy/1.5)^2 <= 1.
    IntBinaryOperator egg =
        (x, y) -> Math.hypot((x - 100) / 52.8, (y - 100) / 72.0) <= 1 ? 188 : 255;
    FaceQuality quality = assess(picture(200, 200, egg), HEAD);
    assertThat(value(quality, QualityComponent.OVER_EXPOSURE_PREVENTION)).isLessThan(0.001);
    assertThat(value(quality, QualityComponent.LUMINANCE_MEAN)).isEqualTo(0.503, within(0.003));
  }

  @Test
  void evenLightIsWhollyInCommonAndLightFromOneSideNotAtAll() {
    FaceQuality even = assess(picture(200, 200, (x, y) -> 150), HEAD);
    FaceQuality oneSided = assess(picture(200, 200, (x, y) -> x < 100 ? 60 : 200), HEAD);
    assertThat(value(even, QualityComponent.ILLUMINATION_UNIFORMITY)).isEqualTo(1, within(1e-9));
    assertThat(value(oneSided, QualityComponent.ILLUMINATION_UNIFORMITY)).isZero();
    assertThat(oneSided.measure(QualityComponent.ILLUMINATION_UNIFORMITY).get().hint())
        .contains(QualityHint.EVEN_LIGHT);
  }

  // Stripes level with the eyes: each cheek has as many of either, however the head is tilted.
  @Test
  void cheeksOfATiltedHeadAreReadAlongItsTilt() {
    FoundFace tilted = new SyntheticFace().turned(0, 0, 30).at(100, 100, 48);
    double sin = Math.sin(Math.toRadians(30));
    double cos = Math.cos(Math.toRadians(30));
    // Down the face is (sin 30°, cos 30°) for a head tilted to its right shoulder.
    IntBinaryOperator across = (x, y) -> (x - 100) * cos - (y - 100) * sin < 0 ? 60 : 200;
    IntBinaryOperator along = (x, y) -> (x - 100) * sin + (y - 100) * cos < 12 ? 60 : 200;
    assertThat(
            value(
                assess(picture(200, 200, across), tilted),
                QualityComponent.ILLUMINATION_UNIFORMITY))
        .isZero();
    assertThat(
            value(
                assess(picture(200, 200, along), tilted), QualityComponent.ILLUMINATION_UNIFORMITY))
        .isGreaterThan(0.9);
  }

  @Test
  void darkFaceNeedsLightAndBrightFaceLess() {
    assertThat(box((x, y) -> 30).measure(QualityComponent.LUMINANCE_MEAN).get().hint())
        .contains(QualityHint.MORE_LIGHT);
    assertThat(box((x, y) -> 250).measure(QualityComponent.LUMINANCE_MEAN).get().hint())
        .contains(QualityHint.LESS_LIGHT);
    assertThat(box((x, y) -> 120).measure(QualityComponent.LUMINANCE_MEAN).get().hint()).isEmpty();
  }

  @Test
  void faceMostlyOutsideOfThePictureTellsNothingOfItsLight() {
    FaceQuality quality = assess(picture(LEFT + 3, 200, (x, y) -> 150), BOX);
    assertThat(quality.measures())
        .extracting(QualityMeasure::component)
        .doesNotContain(
            QualityComponent.SHARPNESS,
            QualityComponent.LUMINANCE_MEAN,
            QualityComponent.ILLUMINATION_UNIFORMITY);
  }

  @Test
  void faceWithoutExtentIsMeasuredWithoutHarm() {
    FacePoint point = FacePoint.of(50, 50);
    FoundFace nothing =
        FoundFace.of(
            0.5, FaceBox.of(50, 50, 0, 0), new FacePoints(point, point, point, point, point));
    assertThat(assess(picture(100, 100, (x, y) -> 100), nothing).measures())
        .allSatisfy(measure -> assertThat(measure.value()).isFinite());
  }

  private static int waves(int x, int y, int scale) {
    return 128 + (int) Math.round(50 * Math.sin(x / 2.5 / scale) + 50 * Math.cos(y / 2.5 / scale));
  }

  private static double mean(int red, int green, int blue) {
    byte[] rgb = new byte[3 * 200 * 200];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return value(assess(Pixels.of(200, 200, rgb), BOX), QualityComponent.LUMINANCE_MEAN);
  }

  private static FoundFace face(double scale) {
    return FoundFace.of(
        0.9,
        FaceBox.of(scale * LEFT, scale * TOP, scale * SIDE, scale * SIDE),
        new FacePoints(
            FacePoint.of(scale * (LEFT + 24), scale * (TOP + 40)),
            FacePoint.of(scale * (LEFT + 72), scale * (TOP + 40)),
            FacePoint.of(scale * (LEFT + 48), scale * (TOP + 60)),
            FacePoint.of(scale * (LEFT + 32), scale * (TOP + 80)),
            FacePoint.of(scale * (LEFT + 64), scale * (TOP + 80))));
  }

  private static FaceQuality box(IntBinaryOperator grey) {
    return assess(picture(200, 200, grey), BOX);
  }

  private static FaceQuality assess(Pixels picture, FoundFace face) {
    return QualityAssessment.of(
        picture, Collections.singletonList(face), face, QualityLimits.standard());
  }

  private static double value(FaceQuality quality, QualityComponent component) {
    return quality.measure(component).get().value();
  }

  private static Pixels picture(int width, int height, IntBinaryOperator grey) {
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      byte value = (byte) grey.applyAsInt(i % width, i / width);
      rgb[3 * i] = value;
      rgb[3 * i + 1] = value;
      rgb[3 * i + 2] = value;
    }
    return Pixels.of(width, height, rgb);
  }
}
