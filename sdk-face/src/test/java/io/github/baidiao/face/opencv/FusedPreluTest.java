package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * MobileFaceNet as the build changes it against the file it was, both run by TensorFlow Lite.
 * Skipped with a line where the build had no npm; with {@code BAIDIAO_FACE_REQUIRED=true} in the
 * environment it fails there.
 */
class FusedPreluTest {
  private static final Path UNTOUCHED = Path.of("target/models/untouched/mobilefacenet.tflite");
  private static final Path FUSED =
      Path.of("target/classes/io/github/baidiao/face/opencv/models/mobilefacenet.tflite");
  private static final int SIZE = 112;

  private static TfliteModel untouched;
  private static TfliteModel fused;

  @BeforeAll
  static void load() throws IOException {
    boolean present = Files.exists(UNTOUCHED) && Files.exists(FUSED);
    if (!present) {
      System.out.println("FusedPreluTest skipped: sdk-face was built without its models");
      assertThat(System.getenv("BAIDIAO_FACE_REQUIRED")).as("models").isNotEqualTo("true");
    }
    assumeThat(present).isTrue();
    NativeLibraries.load(Optional.empty());
    untouched = new TfliteModel("untouched", new BytePointer(Files.readAllBytes(UNTOUCHED)));
    fused = new TfliteModel("fused", new BytePointer(Files.readAllBytes(FUSED)));
  }

  @AfterAll
  static void free() {
    if (fused != null) {
      untouched.free();
      fused.free();
    }
  }

  @Test
  void thirtyThreePrelusOfSixOperatorsAreOneOperatorEach() throws IOException {
    assertThat(operators(UNTOUCHED)).isEqualTo(264);
    assertThat(operators(FUSED)).isEqualTo(264 - 33 * 5);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void fusedNetDescribesPictureAsUntouchedNetDoes(String name, byte[] picture) {
    float[] input = Normalisation.BY_128.apply(picture);

    assertThat(cosine(run(fused, input), run(untouched, input))).isBetween(0.9999, 1.0001);
  }

  /** The comparison above would be worth nothing if the nets gave every picture the same answer. */
  @Test
  void picturesAreDescribedDifferently() {
    float[] noise = run(fused, Normalisation.BY_128.apply(noise(1)));
    float[] face = run(fused, Normalisation.BY_128.apply(face(Color.WHITE, new Color(0x8d5524))));

    assertThat(cosine(noise, face)).isLessThan(0.9);
  }

  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of("noise 1", noise(1)),
        Arguments.of("noise 2", noise(2)),
        Arguments.of("noise 3", noise(3)),
        Arguments.of("black", filled(i -> 0)),
        Arguments.of("white", filled(i -> 255)),
        Arguments.of("ramp", filled(i -> i / 3 % SIZE * 2)),
        Arguments.of("light face on blue", face(new Color(0x2255aa), new Color(0xf1c27d))),
        Arguments.of("dark face on white", face(Color.WHITE, new Color(0x8d5524))));
  }

  private static byte[] noise(long seed) {
    byte[] rgb = new byte[3 * SIZE * SIZE];
    new Random(seed).nextBytes(rgb);
    return rgb;
  }

  private static byte[] filled(IntUnaryOperator value) {
    byte[] rgb = new byte[3 * SIZE * SIZE];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) value.applyAsInt(i);
    }
    return rgb;
  }

  /** Eyes, nose and mouth about where the template has them. */
  private static byte[] face(Color background, Color skin) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(background);
    pen.fillRect(0, 0, SIZE, SIZE);
    pen.setColor(skin);
    pen.fillOval(10, -10, 92, 125);
    pen.setColor(Color.BLACK);
    pen.fillOval(31, 48, 14, 7);
    pen.fillOval(67, 48, 14, 7);
    pen.setColor(skin.darker());
    pen.fillOval(50, 60, 12, 15);
    pen.fillOval(41, 88, 30, 9);
    pen.dispose();
    return filled(i -> image.getRGB(i / 3 % SIZE, i / 3 / SIZE) >> (16 - 8 * (i % 3)) & 0xff);
  }

  private static float[] run(TfliteModel model, float[] input) {
    Net net = model.newNet();
    try {
      return net.run(input)[0];
    } finally {
      net.free();
    }
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      squaresA += (double) a[i] * a[i];
      squaresB += (double) b[i] * b[i];
    }
    return product / Math.sqrt(squaresA * squaresB);
  }

  /** As TensorFlow Lite counts them. */
  private static long operators(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    try (BytePointer bytes = new BytePointer(content);
        FlatBufferModel model = FlatBufferModel.BuildFromBuffer(bytes, content.length);
        var resolver = new BuiltinOpResolverWithoutDefaultDelegates();
        InterpreterBuilder builder = new InterpreterBuilder(model, resolver);
        Interpreter interpreter = new Interpreter((Pointer) null)) {
      assertThat(builder.apply(interpreter)).isZero();
      return interpreter.nodes_size();
    }
  }
}
