package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from pixels to a template, on faces whose places are known. */
@RequiresModels
class DrawnFacesTest {
  private static FaceEngine engine;

  @BeforeAll
  static void start() {
    engine = OpenCvEngine.standard();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  // From small pictures to twelve million pixels, upright and turned, near the camera and far away.
  @ParameterizedTest
  @CsvSource({
    "400, 400, 200, 200, 1.5, 0",
    "400, 400, 200, 200, 1.5, 20",
    "400, 400, 200, 200, 1.5, -30",
    "200, 200, 100, 100, 0.8, 0",
    "640, 480, 300, 250, 1, 0",
    "300, 300, 150, 150, 2.6, 0",
    "1600, 1200, 500, 600, 5, 10",
    "2000, 1500, 1500, 900, 2.5, 0",
    "1280, 720, 640, 360, 1.2, 0",
    "1280, 720, 500, 400, 0.9, 5",
    "1920, 1080, 800, 560, 1.6, 0",
    "4000, 3000, 1700, 1600, 3.5, -5"
  })
  void pointsAreWhereTheyWereDrawn(
      int width, int height, double x, double y, double unit, double degrees) {
    FoundFace face = only(DrawnFace.picture(width, height, x, y, unit, degrees));
    FacePoints points = face.points();
    assertThat(offset(points.rightEye(), -22, -12, x, y, unit, degrees)).isLessThan(1);
    assertThat(offset(points.leftEye(), 22, -12, x, y, unit, degrees)).isLessThan(1);
    assertThat(offset(points.nose(), 0, 13, x, y, unit, degrees)).isLessThan(5);
    assertThat(offset(points.rightMouthCorner(), -16, 34, x, y, unit, degrees)).isLessThan(2.5);
    assertThat(offset(points.leftMouthCorner(), 16, 34, x, y, unit, degrees)).isLessThan(2.5);
    assertThat(points.eyeDistance()).isCloseTo(44 * unit, within(unit));
    assertThat(face.score()).isBetween(0.5, 1.0);
    double middle = face.box().left() + face.box().width() / 2;
    assertThat(middle).isCloseTo(x, within(20 * unit));
  }

  /** How far a point is from where it was drawn, in the drawing's units. */
  private static double offset(
      FacePoint found, double u, double v, double x, double y, double unit, double degrees) {
    AffineTransform drawing = AffineTransform.getTranslateInstance(x, y);
    drawing.rotate(Math.toRadians(degrees));
    drawing.scale(unit, unit);
    Point2D drawn = drawing.transform(new Point2D.Double(u, v), null);
    return drawn.distance(found.x() + 0.5, found.y() + 0.5) / unit;
  }

  @Test
  void sameFaceLargerOrTurnedGivesNearlyTheSameTemplate() {
    FaceTemplate upright = template(DrawnFace.picture(400, 400, 200, 200, 1.5, 0));
    for (double degrees : new double[] {-25, -10, 10, 25}) {
      FaceTemplate turned = template(DrawnFace.picture(500, 400, 230, 210, 1.5, degrees));
      assertThat(upright.similarityTo(turned)).as(degrees + " degrees").isGreaterThan(0.99);
    }
    for (double unit : new double[] {1.2, 2, 4}) {
      FaceTemplate scaled = template(DrawnFace.picture(900, 900, 450, 450, unit, 0));
      assertThat(upright.similarityTo(scaled)).as("unit " + unit).isGreaterThan(0.99);
    }
  }

  @Test
  void templateIsTheMeanOfFaceAndMirrorImage() {
    BufferedImage face = DrawnFace.picture(400, 400, 200, 200, 1.5, 15);
    BufferedImage mirrored = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, 400, 0);
    mirrored.createGraphics().drawImage(face, mirror, null);
    assertThat(template(face).similarityTo(template(mirrored))).isGreaterThan(0.99);
  }

  @Test
  void everyFaceIsFound() {
    BufferedImage picture = DrawnFace.picture(800, 400, 200, 200, 1.5, 0);
    DrawnFace.draw(picture.createGraphics(), 580, 210, 1.3, 0);
    assertThat(find(picture)).hasSize(2);
  }

  @Test
  void pictureWithoutFaceHasNone() {
    assertThat(find(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB))).isEmpty();
    assertThat(engine.finder().find(Pixels.of(1, 1, new byte[3]))).isEmpty();
    assertThat(engine.finder().find(Pixels.of(3000, 1, new byte[9000]))).isEmpty();
  }

  private static FaceTemplate template(BufferedImage picture) {
    return engine.embedder().embed(pixels(picture), only(picture));
  }

  private static FoundFace only(BufferedImage picture) {
    List<FoundFace> faces = find(picture);
    assertThat(faces).hasSize(1);
    return faces.get(0);
  }

  private static List<FoundFace> find(BufferedImage picture) {
    return engine.finder().find(pixels(picture));
  }

  private static Pixels pixels(BufferedImage picture) {
    return FaceImage.of(picture).pixels();
  }
}
