package io.github.baidiao.face.evaluation;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.Pixels;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A photo in the form of the one on a card's chip, for measurements where no chip photos may be
 * used: an upright portrait of 297 x 355 pixels whose eyes are width / 4.2 apart, half way between
 * them the middle of the width at 45 % of the height, as a JPEG of at most 5,120 bytes.
 * Thread-safe; nothing is written to a file.
 *
 * <p>A small photo gets larger and blurred by this, so that it is rather poorer than a real one.
 */
public final class CardForm {
  /** The width of a card photo in pixels. */
  public static final int WIDTH = 297;

  /** The height of a card photo in pixels. */
  public static final int HEIGHT = 355;

  /** The most bytes that a card photo has. */
  public static final int MOST_BYTES = 5120;

  private static final double EYE_DISTANCE = WIDTH / 4.2;
  private static final double EYES_AT = 0.45 * HEIGHT;

  /** Pixels beyond the portrait that interpolation looks at. */
  private static final int MARGIN = 3;

  private CardForm() {}

  /**
   * Returns the card form of a photo. What the portrait needs beyond the photo's edge is the edge
   * again.
   *
   * @param face where the eyes are, as a finder says
   * @return the JPEG
   * @throws IllegalArgumentException if the eyes are in one place or far outside of the picture
   */
  public static byte[] of(FaceImage photo, FacePoints face) {
    return SmallJpeg.of(portrait(photo.pixels(), face), MOST_BYTES);
  }

  static BufferedImage portrait(Pixels photo, FacePoints face) {
    double scale = face.eyeDistance() / EYE_DISTANCE;
    FacePoint eyes = face.rightEye().halfWayTo(face.leftEye());
    // A point is the middle of a pixel; the rectangle is counted from the pixels' corners.
    double left = eyes.x() + 0.5 - scale * WIDTH / 2;
    double top = eyes.y() + 0.5 - scale * EYES_AT;
    check(photo, left, top, scale);

    int x = (int) Math.floor(left) - MARGIN;
    int y = (int) Math.floor(top) - MARGIN;
    BufferedImage cut =
        cut(
            photo,
            x,
            y,
            (int) Math.ceil(scale * WIDTH) + 2 * MARGIN + 1,
            (int) Math.ceil(scale * HEIGHT) + 2 * MARGIN + 1);
    // To shrink, so many samples a pixel are averaged that none is skipped.
    int samples = Math.max(1, (int) Math.ceil(scale));
    AffineTransform toPortrait = AffineTransform.getScaleInstance(samples / scale, samples / scale);
    toPortrait.translate(x - left, y - top);
    return average(drawn(cut, toPortrait, samples), samples);
  }

  private static void check(Pixels photo, double left, double top, double scale) {
    boolean touches =
        left < photo.width()
            && top < photo.height()
            && left + scale * WIDTH > 0
            && top + scale * HEIGHT > 0;
    // No face fills more than the picture it is in.
    boolean fits = scale * EYE_DISTANCE <= Math.hypot(photo.width(), photo.height());
    if (!(scale > 0 && touches && fits)) {
      throw new IllegalArgumentException("the eyes are not in the picture");
    }
  }

  private static BufferedImage cut(Pixels photo, int left, int top, int width, int height) {
    byte[] rgb = photo.rgb();
    int[] cut = new int[width * height];
    for (int y = 0; y < height; y++) {
      int row = photo.width() * within(top + y, photo.height());
      for (int x = 0; x < width; x++) {
        int from = 3 * (row + within(left + x, photo.width()));
        cut[width * y + x] =
            ((rgb[from] & 0xFF) << 16) | ((rgb[from + 1] & 0xFF) << 8) | (rgb[from + 2] & 0xFF);
      }
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, cut, 0, width);
    return picture;
  }

  private static int within(int at, int size) {
    return Math.max(0, Math.min(size - 1, at));
  }

  private static BufferedImage drawn(BufferedImage cut, AffineTransform to, int samples) {
    BufferedImage drawn =
        new BufferedImage(samples * WIDTH, samples * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(cut, to, null);
    graphics.dispose();
    return drawn;
  }

  private static BufferedImage average(BufferedImage drawn, int samples) {
    if (samples == 1) {
      return drawn;
    }
    BufferedImage portrait = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int[] block = new int[samples * samples];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        drawn.getRGB(samples * x, samples * y, samples, samples, block, 0, samples);
        portrait.setRGB(x, y, mean(block, 16) | mean(block, 8) | mean(block, 0));
      }
    }
    return portrait;
  }

  private static int mean(int[] block, int shift) {
    int sum = block.length / 2;
    for (int rgb : block) {
      sum += (rgb >> shift) & 0xFF;
    }
    return (sum / block.length) << shift;
  }
}
