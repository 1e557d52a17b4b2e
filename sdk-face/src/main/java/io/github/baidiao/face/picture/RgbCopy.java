package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.util.Arrays;

/** Copies a picture of any type into 8-bit RGB; what is transparent is put over white. */
final class RgbCopy {
  private RgbCopy() {}

  static Pixels of(BufferedImage picture) {
    ColorModel colors = picture.getColorModel();
    byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
    if (hasPlainSamples(colors)) {
      fromSamples(picture.getRaster(), colors, rgb);
    } else {
      fromArgb(picture, rgb);
    }
    return Pixels.of(picture.getWidth(), picture.getHeight(), rgb);
  }

  // Grey is taken as it is stored. BufferedImage.getRGB would take it for linear light and brighten
  // it, which no file and no camera means.
  private static boolean hasPlainSamples(ColorModel colors) {
    boolean integral =
        colors.getTransferType() == DataBuffer.TYPE_BYTE
            || colors.getTransferType() == DataBuffer.TYPE_USHORT;
    ColorSpace space = colors.getColorSpace();
    return colors instanceof ComponentColorModel
        && integral
        && (space.getType() == ColorSpace.TYPE_GRAY || space.isCS_sRGB());
  }

  private static void fromSamples(Raster raster, ColorModel colors, byte[] rgb) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    int colorBands = colors.getNumColorComponents();
    int highest = (1 << colors.getComponentSize(0)) - 1;
    int[] row = new int[width * bands];
    int target = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      if (colors.hasAlpha()) {
        putOverWhite(row, bands, highest, colors.isAlphaPremultiplied());
      }
      for (int i = 0; i < row.length; i += bands) {
        for (int band = 0; band < 3; band++) {
          int light = row[i + (colorBands == 1 ? 0 : band)];
          rgb[target++] = (byte) (highest == 255 ? light : (light * 255 + highest / 2) / highest);
        }
      }
    }
    Arrays.fill(row, 0);
  }

  private static void putOverWhite(int[] row, int bands, int highest, boolean premultiplied) {
    for (int i = 0; i < row.length; i += bands) {
      int opacity = row[i + bands - 1];
      for (int band = 0; band < bands - 1; band++) {
        int light = row[i + band];
        long own = premultiplied ? light : ((long) light * opacity + highest / 2) / highest;
        row[i + band] = (int) own + highest - opacity;
      }
    }
  }

  private static void fromArgb(BufferedImage picture, byte[] rgb) {
    int width = picture.getWidth();
    int[] row = new int[width];
    int target = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        int opacity = argb >>> 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
          int light = (argb >> shift & 0xFF) * opacity + 255 * (255 - opacity);
          rgb[target++] = (byte) ((light + 127) / 255);
        }
      }
    }
    Arrays.fill(row, 0);
  }

  /** Copies a picture that nobody else has, and wipes it. */
  static Pixels andWipe(BufferedImage picture) {
    try {
      return of(picture);
    } finally {
      wipe(picture.getRaster());
    }
  }

  static void wipe(Raster raster) {
    DataBuffer buffer = raster.getDataBuffer();
    if (buffer instanceof DataBufferByte) {
      for (byte[] bank : ((DataBufferByte) buffer).getBankData()) {
        Arrays.fill(bank, (byte) 0);
      }
    } else if (buffer instanceof DataBufferUShort) {
      for (short[] bank : ((DataBufferUShort) buffer).getBankData()) {
        Arrays.fill(bank, (short) 0);
      }
    }
  }
}
