package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * What the components of a JPEG mean, by the rules that libjpeg has for it. Java versions differ in
 * what they make of a file that does not say, so it is said in a segment of our own.
 */
final class JpegColors {
  static final int NO_ADOBE_SEGMENT = -1;

  private static final byte[] RED_GREEN_BLUE = {'R', 'G', 'B'};

  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };
  private static final byte[] ADOBE_UNTRANSFORMED = {
    (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };

  private final byte[] componentIds;
  private final int adobeTransform;

  JpegColors(byte[] componentIds, int adobeTransform) {
    this.componentIds = componentIds;
    this.adobeTransform = adobeTransform;
  }

  /** Grey, YCbCr or RGB, CMYK or YCCK. */
  static boolean isKnown(int components) {
    return components == 1 || components == 3 || components == 4;
  }

  boolean isCmyk() {
    return componentIds.length == 4;
  }

  /** Returns the segment that makes the reader decode grey and RGB, or leave four inks as is. */
  byte[] segment() {
    return isCmyk() || isRgb() ? ADOBE_UNTRANSFORMED : JFIF;
  }

  private boolean isRgb() {
    return componentIds.length == 3
        && (adobeTransform == 0
            || (adobeTransform == NO_ADOBE_SEGMENT && Arrays.equals(componentIds, RED_GREEN_BLUE)));
  }

  /**
   * Returns the colours of four inks. Adobe's programs store them inverted, 255 for no ink, and
   * transform 2 stores the first three as YCbCr.
   */
  Pixels rgb(Raster inks) {
    boolean inverted = adobeTransform != NO_ADOBE_SEGMENT;
    int[] row = new int[4 * inks.getWidth()];
    byte[] rgb = new byte[3 * inks.getWidth() * inks.getHeight()];
    int target = 0;
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
      for (int i = 0; i < row.length; i += 4) {
        if (adobeTransform == 2) {
          toCmy(row, i);
        }
        int black = inverted ? row[i + 3] : 255 - row[i + 3];
        for (int ink = i; ink < i + 3; ink++) {
          int light = inverted ? row[ink] : 255 - row[ink];
          rgb[target++] = (byte) ((light * black + 127) / 255);
        }
      }
    }
    Arrays.fill(row, 0);
    return Pixels.of(inks.getWidth(), inks.getHeight(), rgb);
  }

  // ITU-T T.871, section 7, then each colour's complement.
  private static void toCmy(int[] row, int i) {
    double luma = row[i];
    double blue = row[i + 1] - 128;
    double red = row[i + 2] - 128;
    row[i] = 255 - clamp(luma + 1.402 * red);
    row[i + 1] = 255 - clamp(luma - 0.344136 * blue - 0.714136 * red);
    row[i + 2] = 255 - clamp(luma + 1.772 * blue);
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
