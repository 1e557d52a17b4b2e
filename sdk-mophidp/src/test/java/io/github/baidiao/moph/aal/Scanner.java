package io.github.baidiao.moph.aal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A phone's part: finds a QR code in a picture, whatever drew it. */
final class Scanner {
  private static final Pattern RECT =
      Pattern.compile(
          "<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\" fill=\"(#\\w+)\"/>");

  private Scanner() {}

  static String read(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, rgb)));
    try {
      return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (NotFoundException | ChecksumException | FormatException e) {
      return "not read: " + e.getClass().getSimpleName();
    }
  }

  static BufferedImage png(byte[] bytes) {
    try {
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
      BufferedImage colours = canvas(read.getWidth(), read.getHeight());
      colours.getGraphics().drawImage(read, 0, 0, null);
      return colours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws the rectangles of an SVG document, so many pixels for each unit. */
  static BufferedImage svg(String document, int pixels) {
    Matcher view = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(document);
    if (!view.find()) {
      throw new IllegalArgumentException("no viewBox");
    }
    int side = Integer.parseInt(view.group(1)) * pixels;
    BufferedImage picture = canvas(side, side);
    Graphics2D pen = picture.createGraphics();
    for (Matcher rect = RECT.matcher(document); rect.find(); ) {
      pen.setColor(rect.group(5).equals("#fff") ? Color.WHITE : Color.BLACK);
      pen.fillRect(
          pixels * Integer.parseInt(rect.group(1)),
          pixels * Integer.parseInt(rect.group(2)),
          pixels * Integer.parseInt(rect.group(3)),
          pixels * Integer.parseInt(rect.group(4)));
    }
    pen.dispose();
    return picture;
  }

  /** Draws half blocks as a terminal with those colours would. */
  static BufferedImage terminal(String text, Color ink, Color ground) {
    String[] lines = text.split("\n");
    int pixels = 4;
    BufferedImage picture = canvas(lines[0].length() * pixels, 2 * lines.length * pixels);
    Graphics2D pen = picture.createGraphics();
    for (int y = 0; y < lines.length; y++) {
      for (int x = 0; x < lines[y].length(); x++) {
        char half = lines[y].charAt(x);
        pen.setColor("▀█".indexOf(half) >= 0 ? ink : ground);
        pen.fillRect(x * pixels, 2 * y * pixels, pixels, pixels);
        pen.setColor("▄█".indexOf(half) >= 0 ? ink : ground);
        pen.fillRect(x * pixels, (2 * y + 1) * pixels, pixels, pixels);
      }
    }
    pen.dispose();
    return picture;
  }

  static BufferedImage scaled(BufferedImage picture, int side) {
    BufferedImage scaled = canvas(side, side);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, side, side, null);
    pen.dispose();
    return scaled;
  }

  static BufferedImage turned(BufferedImage picture, int degrees) {
    int side = picture.getWidth();
    BufferedImage turned = canvas(side, side);
    Graphics2D pen = turned.createGraphics();
    pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return turned;
  }

  private static BufferedImage canvas(int width, int height) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return canvas;
  }
}
