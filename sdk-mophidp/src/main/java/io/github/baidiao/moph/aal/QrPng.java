package io.github.baidiao.moph.aal;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a QR code as a PNG of one bit for each pixel. Needs no screen. */
final class QrPng {
  private static final String PNG = "javax_imageio_png_1.0";
  private static final double INCHES_PER_METRE = 1000 / 25.4;
  private static final int WIDEST = 8192; // 8 MiB of bits

  private QrPng() {}

  static byte[] of(QrCode code, int dots) {
    ImageWriter writer = writer();
    return written(writer, new IIOImage(image(code, dots), null, null));
  }

  /** Draws it with its resolution (pHYs) beside the pixels. */
  static byte[] of(QrCode code, int dots, int dotsPerInch) {
    ImageWriter writer = writer();
    BufferedImage image = image(code, dots);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    String perMetre = Long.toString(Math.round(dotsPerInch * INCHES_PER_METRE));
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", perMetre);
    physical.setAttribute("pixelsPerUnitYAxis", perMetre);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(PNG);
    root.appendChild(physical);
    try {
      metadata.mergeTree(PNG, root);
    } catch (IIOInvalidTreeException impossible) {
      throw new IllegalStateException(impossible);
    }
    return written(writer, new IIOImage(image, null, metadata));
  }

  private static BufferedImage image(QrCode code, int dots) {
    int side = Math.multiplyExact(code.sizeWithQuietZone(), Math.min(dots, WIDEST));
    if (side > WIDEST) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "QR code: at most 8192 pixels");
    }
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster raster = image.getRaster();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.dark(x / dots - QrCode.QUIET_ZONE, y / dots - QrCode.QUIET_ZONE);
        raster.setSample(x, y, 0, dark ? 0 : 1);
      }
    }
    return image;
  }

  private static ImageWriter writer() {
    return ImageIO.getImageWritersByFormatName("png").next();
  }

  // In memory: ImageIO.write would leave the secret in a temporary file.
  private static byte[] written(ImageWriter writer, IIOImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
