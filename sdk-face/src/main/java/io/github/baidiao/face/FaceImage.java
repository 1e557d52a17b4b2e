package io.github.baidiao.face;

import io.github.baidiao.face.engine.Pixels;
import java.awt.image.BufferedImage;

/**
 * A picture to look for a face in: upright, in memory, checked. {@link #close} blackens it. Safe
 * for several threads until then; {@code toString} tells its size.
 */
public final class FaceImage implements AutoCloseable {
  private final Pixels pixels;

  private FaceImage(Pixels pixels) {
    this.pixels = pixels;
  }

  /** Copies a picture, for example a frame of a webcam. */
  public static FaceImage of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
    byte[] rgb = new byte[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      rgb[3 * i] = (byte) (argb[i] >> 16);
      rgb[3 * i + 1] = (byte) (argb[i] >> 8);
      rgb[3 * i + 2] = (byte) argb[i];
    }
    return new FaceImage(Pixels.of(width, height, rgb));
  }

  /** Returns the picture itself, not a copy. */
  public Pixels pixels() {
    return pixels;
  }

  @Override
  public void close() {
    pixels.close();
  }

  @Override
  public String toString() {
    return "FaceImage[" + pixels.width() + "x" + pixels.height() + "]";
  }
}
