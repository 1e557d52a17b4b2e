package io.github.baidiao.face.evaluation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A JPEG in memory, of the best quality that stays within so many bytes. */
final class SmallJpeg {
  private SmallJpeg() {}

  static byte[] of(BufferedImage picture, int mostBytes) {
    int low = 0;
    int high = 100;
    byte[] best = jpeg(picture, low);
    while (low < high) {
      int quality = (low + high + 1) / 2;
      byte[] jpeg = jpeg(picture, quality);
      if (jpeg.length <= mostBytes) {
        low = quality;
        best = jpeg;
      } else {
        high = quality - 1;
      }
    }
    return best;
  }

  private static byte[] jpeg(BufferedImage picture, int percent) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(percent / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
