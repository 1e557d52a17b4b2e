package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.engine.UnprovenLivenessHint;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nets that only average, so that what they hint at can be worked out by hand. */
@RequiresModels
class OwnLivenessHintTest {
  private static final Path NETS = Path.of("src/test/resources/io/github/baidiao/face/opencv");
  private static final FaceBox MIDDLE = FaceBox.of(30, 30, 40, 40);

  // (200, 100, 50): minus 100 and divided by 50 it is (2, 0, -1). The powers of e are 7.389056, 1
  // and 0.367879, together 8.756935.
  @ParameterizedTest
  @CsvSource({
    "RGB, 0, 0.843795", "RGB, 1, 0.114195", "RGB, 2, 0.042010",
    "BGR, 0, 0.042010", "BGR, 1, 0.114195", "BGR, 2, 0.843795"
  })
  void softmaxGivesTheShareOfTheOutputThatMeansAlive(
      OnnxEmbedder.Channels channels, int liveOutput, double share) {
    OnnxLivenessHint settings =
        settings("mean-colour")
            .mean(100)
            .divisor(50)
            .channels(channels)
            .liveOutput(liveOutput)
            .softmax(true)
            .build();
    assertThat(hint(settings, colour(), MIDDLE)).isCloseTo(share, within(1e-4));
  }

  @Test
  void softmaxOfLargeOutputsDoesNotOverflow() {
    OnnxLivenessHint.Builder large = settings("mean-colour").divisor(0.01).softmax(true);
    assertThat(hint(large.build(), colour(), MIDDLE)).isEqualTo(1);
    assertThat(hint(large.liveOutput(1).build(), colour(), MIDDLE)).isZero();
  }

  @Test
  void withoutSoftmaxTheOutputIsTheHint() {
    OnnxLivenessHint mean = settings("mean").divisor(255).build();
    assertThat(hint(mean, colour(), MIDDLE)).isCloseTo(350.0 / 3 / 255, within(1e-5));
    OnnxLivenessHint root = settings("root").divisor(800).build();
    assertThat(hint(root, colour(), MIDDLE)).isCloseTo(0.5, within(1e-5));
  }

  // The box is 20 by 40 pixels; of a square of 80 around its middle the white one is a quarter.
  @ParameterizedTest
  @CsvSource({"30, 30, 1, 1", "30, 30, 2, 0.25", "30, 30, 0.5, 1", "10, 20, 2, 0.25"})
  void squareIsAroundTheMiddleOfTheBoxAndAsLargeAsItsLargerSide(
      int left, int top, double cropFactor, double white) {
    Pixels whiteSquare = white(left, top, 40);
    FaceBox box = FaceBox.of(left + 10, top, 20, 40);
    OnnxLivenessHint settings = settings("mean").divisor(255).cropFactor(cropFactor).build();
    assertThat(hint(settings, whiteSquare, box)).isCloseTo(white, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"-10, -10, 0.25", "90, 40, 0.5", "40, 40, 1", "200, 200, 0"})
  void overTheEdgeItIsBlack(double left, double top, double inside) {
    OnnxLivenessHint settings = settings("mean").divisor(255).cropFactor(2).build();
    double white = hint(settings, white(0, 0, 100), FaceBox.of(left, top, 20, 20));
    assertThat(white).isCloseTo(inside, within(0.02));
  }

  // Twice the box, moved to the corner, is just the white square of 40; ten times the box shrinks
  // to the picture of 100, of which the white one is 0.16.
  @ParameterizedTest
  @CsvSource({
    "0, 0, -5, -5, 2, 1",
    "60, 60, 85, 85, 2, 1",
    "0, 60, 5, 85, 2, 1",
    "30, 30, 40, 40, 10, 0.16"
  })
  void insideOfThePictureItMovesAndShrinksInstead(
      int whiteLeft, int whiteTop, double left, double top, double cropFactor, double white) {
    OnnxLivenessHint settings =
        settings("mean").divisor(255).cropFactor(cropFactor).insideOfPicture(true).build();
    Pixels picture = white(whiteLeft, whiteTop, 40);
    assertThat(hint(settings, picture, FaceBox.of(left, top, 20, 20)))
        .isCloseTo(white, within(0.02));
  }

  @Test
  void whatIsNoShareOfOneIsAFailure() {
    fails(settings("root").mean(150).liveOutput(1).build());
    fails(settings("root").mean(150).softmax(true).build());
    fails(settings("mean-colour").divisor(100).build());
    fails(settings("mean-colour").mean(250).divisor(100).build());
  }

  private static void fails(OnnxLivenessHint settings) {
    refuses(FaceErrorCode.ENGINE_FAILURE, settings);
  }

  @Test
  void outputsMustFitTheSettings() {
    refuses(FaceErrorCode.MODEL_INVALID, settings("mean-colour").liveOutput(3).build());
    refuses(FaceErrorCode.MODEL_INVALID, settings("mean").softmax(true).build());
  }

  @Test
  void wrongFilesAreToldApart(@TempDir Path folder) throws Exception {
    Path garbage = Files.write(folder.resolve("garbage.onnx"), new byte[] {1, 2, 3, 4, 5});
    Path none = folder.resolve("none.onnx");
    refuses(FaceErrorCode.MODEL_MISSING, settings("mean").file(none).build());
    refuses(FaceErrorCode.MODEL_INVALID, settings("mean").file(garbage).build());
    refuses(FaceErrorCode.MODEL_INVALID, settings("mean").sha256("0".repeat(64)).build());
  }

  private static void refuses(FaceErrorCode code, OnnxLivenessHint settings) {
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(() -> hint(settings, colour(), MIDDLE))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
        .withMessageContaining(settings.modelId());
  }

  @Test
  void modelIsNamedAfterItsSettingsAndItsFile() throws Exception {
    String sha256 = Sha256.of(Files.readAllBytes(NETS.resolve("mean.onnx")));
    try (FaceEngine engine = engine(settings("mean").sha256(sha256).build())) {
      UnprovenLivenessHint hint = engine.livenessHint().orElseThrow();
      assertThat(hint.model().id()).isEqualTo("mean");
      assertThat(hint.model().version()).isEqualTo(sha256.substring(0, 12));
    }
  }

  @Test
  void closedWithTheEngine() {
    FaceEngine engine = engine(settings("mean").divisor(255).build());
    UnprovenLivenessHint hint = engine.livenessHint().orElseThrow();
    engine.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> hint.looksAlive(colour(), face(MIDDLE)))
        .withMessage("the face engine is closed");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    refusesSettings(settings(""));
    refusesSettings(settings("mean").sha256("abc"));
    refusesSettings(settings("mean").inputSize(0));
    refusesSettings(settings("mean").cropFactor(0));
    refusesSettings(settings("mean").cropFactor(Double.NaN));
    refusesSettings(settings("mean").mean(Double.NaN));
    refusesSettings(settings("mean").divisor(0));
    refusesSettings(settings("mean").liveOutput(-1));
  }

  private static void refusesSettings(OnnxLivenessHint.Builder settings) {
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(settings::build)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(FaceErrorCode.SETTINGS_INVALID));
  }

  static OnnxLivenessHint.Builder settings(String net) {
    return OnnxLivenessHint.builder()
        .file(NETS.resolve(net + ".onnx"))
        .modelId(net)
        .inputSize(16)
        .cropFactor(1)
        .channels(OnnxEmbedder.Channels.RGB)
        .mean(0)
        .divisor(1)
        .liveOutput(0)
        .softmax(false);
  }

  static FaceEngine engine(OnnxLivenessHint settings) {
    return OpenCvEngine.of(
        OpenCvSettings.builder().parallelism(1).unprovenLivenessHint(settings).build());
  }

  private static double hint(OnnxLivenessHint settings, Pixels picture, FaceBox box) {
    try (FaceEngine engine = engine(settings)) {
      return engine.livenessHint().orElseThrow().looksAlive(picture, face(box));
    }
  }

  private static FoundFace face(FaceBox box) {
    FacePoint anywhere = FacePoint.of(1, 1);
    return FoundFace.of(1, box, new FacePoints(anywhere, anywhere, anywhere, anywhere, anywhere));
  }

  private static Pixels colour() {
    byte[] rgb = new byte[3 * 100 * 100];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) 200;
      rgb[i + 1] = 100;
      rgb[i + 2] = 50;
    }
    return Pixels.of(100, 100, rgb);
  }

  /** A white square on black. */
  private static Pixels white(int left, int top, int side) {
    byte[] rgb = new byte[3 * 100 * 100];
    for (int y = top; y < top + side; y++) {
      for (int i = 3 * (100 * y + left); i < 3 * (100 * y + left + side); i++) {
        rgb[i] = (byte) 255;
      }
    }
    return Pixels.of(100, 100, rgb);
  }
}
