package io.github.baidiao.face;

import io.github.baidiao.face.engine.Pixels;

/**
 * Reads a picture at any place and scale: between pixels by interpolation, and over an area, when
 * the picture is made smaller, as the mean of at most 16 places in it, so that the cost does not
 * grow with the picture.
 */
final class PixelSampler {
  private static final int MOST_PLACES_A_SIDE = 4;
  private static final int[] LINEAR_LIGHT = linearLight();

  private final byte[] rgb;
  private final int width;
  private final int height;
  private final double step;
  private final int places;
  private double red;
  private double green;
  private double blue;

  /**
   * Reads a picture.
   *
   * @param step how many pixels lie between two places that are read
   */
  PixelSampler(Pixels picture, double step) {
    this.rgb = picture.rgb();
    this.width = picture.width();
    this.height = picture.height();
    this.step = step;
    this.places = (int) Math.max(1, Math.min(MOST_PLACES_A_SIDE, Math.ceil(step - 0.5)));
  }

  /** Goes to a place; false if it is outside of the picture. */
  boolean moveTo(double x, double y) {
    if (!(x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1)) {
      return false;
    }
    red = 0;
    green = 0;
    blue = 0;
    if (places == 1) {
      interpolate(x, y);
      return true;
    }
    for (int j = 0; j < places; j++) {
      for (int i = 0; i < places; i++) {
        nearest(x + offset(i), y + offset(j));
      }
    }
    double share = 1.0 / (places * places);
    red *= share;
    green *= share;
    blue *= share;
    return true;
  }

  private double offset(int place) {
    return step * ((place + 0.5) / places - 0.5);
  }

  private void nearest(double x, double y) {
    int column = Math.max(0, Math.min(width - 1, (int) (x + 0.5)));
    int row = Math.max(0, Math.min(height - 1, (int) (y + 0.5)));
    add(3 * (row * width + column), 1);
  }

  private void interpolate(double x, double y) {
    int column = (int) x;
    int row = (int) y;
    double right = x - column;
    double below = y - row;
    int at = 3 * (row * width + column);
    int next = column + 1 < width ? 3 : 0;
    int under = row + 1 < height ? 3 * width : 0;
    add(at, (1 - right) * (1 - below));
    add(at + next, right * (1 - below));
    add(at + under, (1 - right) * below);
    add(at + under + next, right * below);
  }

  private void add(int at, double share) {
    red += share * (rgb[at] & 0xFF);
    green += share * (rgb[at + 1] & 0xFF);
    blue += share * (rgb[at + 2] & 0xFF);
  }

  /** Returns the grey value there, 0 to 255, as JPEG takes it (ITU-R BT.601). */
  int grey() {
    return (int) (0.299 * red + 0.587 * green + 0.114 * blue + 0.5);
  }

  /** Returns the luminance there, 0 to 255, in linear light (IEC 61966-2-1), as OFIQ takes it. */
  int luminance() {
    return (2126 * light(red) + 7152 * light(green) + 722 * light(blue) + (10_000 << 7))
        / (10_000 << 8);
  }

  private static int light(double value) {
    return LINEAR_LIGHT[(int) (value + 0.5)];
  }

  /** The light of every 8-bit sRGB value, in 256ths of 1/255. */
  private static int[] linearLight() {
    int[] light = new int[256];
    for (int i = 0; i < 256; i++) {
      double value = i / 255.0;
      double linear = value > 0.04045 ? Math.pow((value + 0.055) / 1.055, 2.4) : value / 12.92;
      light[i] = (int) Math.round(255 * 256 * linear);
    }
    return light;
  }
}
