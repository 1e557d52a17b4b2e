package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.engine.Pixels;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutoutTest {
  @BeforeAll
  static void load() {
    NativeLibraries.load(Optional.empty());
  }

  @Test
  void atTheSameScaleEveryPixelIsThePicturesOwn() {
    Pixels picture = picture(40, 30, (x, y) -> 5 * x + y);
    byte[] cut = Cutout.of(picture, 16, new SimilarityTransform(1, 0, 7, 9));
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        assertThat(red(cut, 16, x, y)).isEqualTo(5 * (x + 7) + y + 9);
      }
    }
  }

  @Test
  void coloursKeepTheirOrder() {
    byte[] rgb = new byte[3 * 20 * 20];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = 10;
      rgb[i + 1] = 20;
      rgb[i + 2] = 30;
    }
    byte[] cut = Cutout.of(Pixels.of(20, 20, rgb), 4, new SimilarityTransform(1, 0, 5, 5));
    assertThat(cut).startsWith(10, 20, 30);
  }

  // One black and one white pixel in turn: four of them at a time could come out as anything.
  @ParameterizedTest
  @ValueSource(doubles = {2, 3.3, 4, 5, 8.7, 20})
  void whereThePictureIsLargerAreasAreAveraged(double scale) {
    Pixels chequers = picture(400, 400, (x, y) -> (x + y) % 2 == 0 ? 255 : 0);
    byte[] cut =
        Cutout.of(chequers, 16, SimilarityTransform.ontoSquare(16, 200, 200, 16 * scale, 0));
    for (int i = 0; i < 16 * 16; i++) {
      assertThat(cut[3 * i] & 0xff).isCloseTo(127, within(24));
    }
  }

  // The mean of a slope over an area is its value in the middle of the area.
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.7, 3, 4.5, 9, 17})
  void middlesStayInTheMiddle(double scale) {
    Pixels slope = picture(800, 800, (x, y) -> (x + y) / 8);
    double radians = Math.toRadians(30);
    SimilarityTransform onto = SimilarityTransform.ontoSquare(24, 400, 420, 24 * scale, radians);
    byte[] cut = Cutout.of(slope, 24, onto);
    for (int y = 0; y < 24; y += 3) {
      for (int x = 0; x < 24; x += 3) {
        // Where the slope is cut off to whole numbers, it is 0.5 - 1/16 lower on average.
        double u = onto.x(x + 0.5, y + 0.5) + onto.y(x + 0.5, y + 0.5) - 1;
        assertThat(red(cut, 24, x, y)).isCloseTo((int) Math.round(u / 8 - 0.44), within(1));
      }
    }
  }

  @Test
  void beyondTheEdgeItIsBlack() {
    Pixels white = picture(10, 10, (x, y) -> 255);
    byte[] cut = Cutout.of(white, 20, new SimilarityTransform(1, 0, -5, -5));
    assertThat(red(cut, 20, 4, 10)).isZero();
    assertThat(red(cut, 20, 5, 10)).isEqualTo(255);
    assertThat(red(cut, 20, 14, 14)).isEqualTo(255);
    assertThat(red(cut, 20, 15, 10)).isZero();
    byte[] outside = Cutout.of(white, 4, new SimilarityTransform(1, 0, 100, -100));
    assertThat(outside).containsOnly(0);
  }

  private static int red(byte[] rgb, int size, int x, int y) {
    return rgb[3 * (y * size + x)] & 0xff;
  }

  private static Pixels picture(int width, int height, IntBinaryOperator grey) {
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) grey.applyAsInt(i / 3 % width, i / 3 / width);
    }
    return Pixels.of(width, height, rgb);
  }
}
