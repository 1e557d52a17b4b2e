package io.github.baidiao.face.engine;

import java.util.Arrays;

/**
 * A picture in memory, upright: 8-bit RGB, row by row from the top left, without padding. Safe for
 * several threads as long as nobody writes into it; {@link #close} blackens it.
 */
public final class Pixels implements AutoCloseable {
  private final int width;
  private final int height;
  private final byte[] rgb;

  private Pixels(int width, int height, byte[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  /**
   * Wraps an array, which is not copied.
   *
   * @param width at least 1
   * @param height at least 1
   * @param rgb three bytes a pixel
   */
  public static Pixels of(int width, int height, byte[] rgb) {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException("three bytes a pixel are needed");
    }
    return new Pixels(width, height, rgb);
  }

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /** Returns the array itself, for reading: three bytes a pixel, each to be taken as unsigned. */
  public byte[] rgb() {
    return rgb;
  }

  /** Blackens the picture. */
  @Override
  public void close() {
    Arrays.fill(rgb, (byte) 0);
  }

  @Override
  public String toString() {
    return "Pixels[" + width + "x" + height + "]";
  }
}
