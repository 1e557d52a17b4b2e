package io.github.baidiao.face.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardFormTest {
  private static final Color SKIN = new Color(200, 160, 130);

  // As the form is defined: 297 / 4.2 = 70.71 between the eyes, 45 % of 355 = 159.75 from the top.
  @ParameterizedTest
  @ValueSource(doubles = {20, 36, 70, 130, 300})
  void eyesArriveWhereACardHasThem(double eyeDistance) throws IOException {
    int size = (int) (8 * eyeDistance);
    BufferedImage photo = plain(size, size);
    double middle = Math.round(0.53 * size);
    double row = Math.round(0.47 * size);
    dot(photo, middle - eyeDistance / 2, row, eyeDistance / 10);
    dot(photo, middle + eyeDistance / 2, row, eyeDistance / 10);

    BufferedImage card = read(cardForm(photo, middle, row, eyeDistance));

    assertThat(card.getWidth()).isEqualTo(297);
    assertThat(card.getHeight()).isEqualTo(355);
    double[] left = darkCentre(card, 0, 148);
    double[] right = darkCentre(card, 149, 297);
    assertThat(left[0]).isCloseTo(148.5 - 35.357, within(0.1));
    assertThat(right[0]).isCloseTo(148.5 + 35.357, within(0.1));
    assertThat(left[1]).isCloseTo(159.75, within(0.1));
    assertThat(right[1]).isCloseTo(159.75, within(0.1));
  }

  @Test
  void edgeGoesOnWhereThePhotoEnds() throws IOException {
    BufferedImage photo = plain(100, 100);

    BufferedImage card = read(cardForm(photo, 10, 10, 60));

    for (int[] corner : new int[][] {{2, 2}, {294, 2}, {2, 352}, {294, 352}}) {
      Color there = new Color(card.getRGB(corner[0], corner[1]));
      assertThat(there.getRed()).isCloseTo(SKIN.getRed(), within(4));
      assertThat(there.getBlue()).isCloseTo(SKIN.getBlue(), within(4));
    }
  }

  @Test
  void shrinkingAveragesWhatItLeavesOut() throws IOException {
    BufferedImage chequered = plain(2000, 2000);
    for (int y = 0; y < 2000; y++) {
      for (int x = 0; x < 2000; x++) {
        chequered.setRGB(x, y, (x + y) % 2 == 0 ? 0xFFFFFF : 0);
      }
    }

    BufferedImage card = read(cardForm(chequered, 1000, 1000, 300));

    for (int x = 10; x < 290; x += 7) {
      assertThat(new Color(card.getRGB(x, x)).getGreen()).isCloseTo(128, within(12));
    }
  }

  @Test
  void noiseFitsTooAndAPlainPhotoKeepsItsQuality() {
    BufferedImage noise = plain(400, 400);
    Random random = new Random(1);
    for (int i = 0; i < 160_000; i++) {
      noise.setRGB(i % 400, i / 400, random.nextInt());
    }

    assertThat(cardForm(noise, 200, 200, 71).length).isLessThanOrEqualTo(5120);
    assertThat(cardForm(noise, 200, 200, 25).length).isBetween(4300, 5120);
  }

  @Test
  void eyesOutsideOfThePhotoAreRefused() {
    BufferedImage photo = plain(100, 100);

    for (double[] eyes : new double[][] {{50, 50, 0}, {50, 50, 5000}, {9000, 50, 40}}) {
      assertThatThrownBy(() -> cardForm(photo, eyes[0], eyes[1], eyes[2]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] cardForm(BufferedImage photo, double middle, double row, double distance) {
    FacePoint right = FacePoint.of(middle - distance / 2, row);
    FacePoint left = FacePoint.of(middle + distance / 2, row);
    FacePoint below = FacePoint.of(middle, row + distance);
    return CardForm.of(FaceImage.of(photo), new FacePoints(right, left, below, below, below));
  }

  private static BufferedImage plain(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(SKIN);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return picture;
  }

  /** Blackens every pixel whose middle, which is a whole number, is within the radius. */
  private static void dot(BufferedImage picture, double x, double y, double radius) {
    for (int row = 0; row < picture.getHeight(); row++) {
      for (int column = 0; column < picture.getWidth(); column++) {
        if (Math.hypot(column - x, row - y) <= radius) {
          picture.setRGB(column, row, 0);
        }
      }
    }
  }

  /** Where darkness has its centre of mass, counted from the pixels' corners. */
  private static double[] darkCentre(BufferedImage picture, int from, int to) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < picture.getHeight(); row++) {
      for (int column = from; column < to; column++) {
        int dark = Math.max(0, 120 - (picture.getRGB(column, row) >> 8 & 0xFF));
        sum += dark;
        x += dark * (column + 0.5);
        y += dark * (row + 0.5);
      }
    }
    return new double[] {x / sum, y / sum};
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
