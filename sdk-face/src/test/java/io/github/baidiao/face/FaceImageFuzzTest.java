package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import io.github.baidiao.face.error.FaceException;
import io.github.baidiao.face.picture.ImageLimits;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Any bytes may be handed in: a picture within the limits comes out, or one of four refusals. */
class FaceImageFuzzTest {
  private static final ImageLimits LIMITS = ImageLimits.builder().maxPixels(1_000_000).build();

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(FaceImageFuzzTest.class, FaceImageFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] before = input.clone();
    try (FaceImage image = FaceImage.of(input, LIMITS)) {
      int width = image.pixels().width();
      int height = image.pixels().height();
      assertThat(Math.min(width, height)).isGreaterThanOrEqualTo(16);
      assertThat(width * height).isLessThanOrEqualTo(1_000_000);
    } catch (FaceException e) {
      assertThat(e.code().id()).isIn("FACE-101", "FACE-103", "FACE-104");
      assertThat(e.getMessage()).matches("\\p{Print}+");
      assertThat(e.getCause()).isNull();
    }
    assertThat(input).isEqualTo(before);
  }
}
