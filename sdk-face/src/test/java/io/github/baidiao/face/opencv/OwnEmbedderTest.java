package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A net that only says the mean of each colour, so that its templates can be worked out by hand.
 */
@RequiresModels
class OwnEmbedderTest {
  private static final Path MEAN_COLOUR =
      Path.of("src/test/resources/io/github/baidiao/face/opencv/mean-colour.onnx");

  // (200, 100, 50): minus 100 and divided by 50 it is (2, 0, -1), of the length root of 5.
  @Test
  void templateIsWhatTheNetSaysOfTheNormalisedFace() {
    float[] template = template(settings().mean(100).divisor(50).build());
    float[] expected = {2 / 2.2360680f, 0, -1 / 2.2360680f};
    assertThat(template).containsExactly(expected, within(0.002f));
  }

  @Test
  void bgrTurnsTheColoursRound() {
    OnnxEmbedder bgr = settings().mean(100).divisor(50).channels(OnnxEmbedder.Channels.BGR).build();
    float[] expected = {-1 / 2.2360680f, 0, 2 / 2.2360680f};
    assertThat(template(bgr)).containsExactly(expected, within(0.002f));
  }

  @Test
  void flipAveragingMayBeLeftOut() {
    float[] template = template(settings().mean(0).divisor(1).flipAveraging(false).build());
    float[] expected = {200 / 229.1288f, 100 / 229.1288f, 50 / 229.1288f};
    assertThat(template).containsExactly(expected, within(0.002f));
  }

  // All numbers are 0 then, and their direction is none.
  @Test
  void netThatSaysNothingOfAFaceIsAFailure() {
    OnnxEmbedder dark = settings().mean(200).divisor(50).build();
    assertThatFailure(() -> template(dark, 200, 200, 200)).withMessageContaining("mean-colour");
    OnnxEmbedder infinite = settings().divisor(1e-44).build();
    assertThatFailure(() -> template(infinite)).withMessageContaining("mean-colour");
  }

  // Coordinates of 0 to 1, or none: a square of one colour would look like everybody else's.
  @Test
  void faceWhosePointsAreInOnePlaceIsAFailure() {
    FacePoint[] inOnePlace = new FacePoint[5];
    Arrays.fill(inOnePlace, FacePoint.of(50, 50));
    FacePoint[] nowhere = new FacePoint[5];
    Arrays.fill(nowhere, FacePoint.of(Double.NaN, 0));
    FacePoint[] shares = {
      FacePoint.of(0.4, 0.45),
      FacePoint.of(0.6, 0.45),
      FacePoint.of(0.5, 0.55),
      FacePoint.of(0.42, 0.66),
      FacePoint.of(0.58, 0.66)
    };
    for (FacePoint[] points : new FacePoint[][] {inOnePlace, nowhere, shares}) {
      assertThatFailure(() -> template(settings().build(), picture(200, 100, 50), points))
          .withMessageContaining("one place");
    }
  }

  private static ThrowableAssertAlternative<FaceException> assertThatFailure(
      ThrowingCallable call) {
    return assertThatExceptionOfType(FaceException.class)
        .isThrownBy(call)
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(FaceErrorCode.ENGINE_FAILURE));
  }

  @Test
  void thresholdsOfAnotherModelAreRefused() {
    try (FaceEngine engine = engine(settings().build())) {
      assertThatExceptionOfType(FaceException.class)
          .isThrownBy(() -> FaceVerifier.of(engine, ThresholdPolicy.standard()))
          .satisfies(
              refused -> assertThat(refused.code()).isEqualTo(FaceErrorCode.SETTINGS_INVALID))
          .withMessageContaining("thresholds of mobilefacenet-192-flip for the model mean-colour");
    }
  }

  @Test
  void modelIsNamedAfterItsSettingsAndItsFile() throws Exception {
    try (FaceEngine engine = engine(settings().sha256(sha256()).build())) {
      assertThat(engine.embedder().model().id()).isEqualTo("mean-colour");
      assertThat(engine.embedder().model().version()).isEqualTo(sha256().substring(0, 12));
    }
  }

  private static String sha256() throws Exception {
    return Sha256.of(Files.readAllBytes(MEAN_COLOUR));
  }

  @Test
  void wrongFilesAreToldApart(@TempDir Path folder) throws Exception {
    Path garbage = Files.write(folder.resolve("garbage.onnx"), new byte[] {1, 2, 3, 4, 5});
    refuses(FaceErrorCode.MODEL_MISSING, settings().file(folder.resolve("none.onnx")).build());
    refuses(FaceErrorCode.MODEL_INVALID, settings().file(garbage).build());
    refuses(FaceErrorCode.MODEL_INVALID, settings().sha256("0".repeat(64)).build());
  }

  private static void refuses(FaceErrorCode code, OnnxEmbedder settings) {
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(() -> template(settings))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    refusesSettings(settings().modelId(""));
    refusesSettings(settings().inputSize(0));
    refusesSettings(settings().divisor(0));
    refusesSettings(settings().divisor(Double.NaN));
    refusesSettings(settings().sha256("abc"));
  }

  private static void refusesSettings(OnnxEmbedder.Builder settings) {
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(settings::build)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(FaceErrorCode.SETTINGS_INVALID));
  }

  private static OnnxEmbedder.Builder settings() {
    return OnnxEmbedder.builder().file(MEAN_COLOUR).modelId("mean-colour").inputSize(16);
  }

  private static FaceEngine engine(OnnxEmbedder settings) {
    return OpenCvEngine.of(OpenCvSettings.builder().parallelism(1).embedder(settings).build());
  }

  private static float[] template(OnnxEmbedder settings) {
    return template(settings, 200, 100, 50);
  }

  private static float[] template(OnnxEmbedder settings, int red, int green, int blue) {
    return template(
        settings,
        picture(red, green, blue),
        FacePoint.of(40, 45),
        FacePoint.of(60, 45),
        FacePoint.of(50, 55),
        FacePoint.of(42, 66),
        FacePoint.of(58, 66));
  }

  private static Pixels picture(int red, int green, int blue) {
    byte[] rgb = new byte[3 * 100 * 100];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return Pixels.of(100, 100, rgb);
  }

  private static float[] template(OnnxEmbedder settings, Pixels picture, FacePoint... points) {
    FacePoints five = new FacePoints(points[0], points[1], points[2], points[3], points[4]);
    FoundFace face = FoundFace.of(1, FaceBox.of(30, 30, 40, 40), five);
    try (FaceEngine engine = engine(settings);
        FaceTemplate template = engine.embedder().embed(picture, face)) {
      return template.toArray();
    }
  }
}
