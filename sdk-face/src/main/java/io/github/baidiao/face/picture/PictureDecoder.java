package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/**
 * Decodes JPEG and PNG in memory, upright and over white; works on nothing else. Thread-safe.
 *
 * <p>Profiles of colour are not applied: the networks that look at the pixels were trained on
 * pictures that were read without.
 */
public final class PictureDecoder {
  private PictureDecoder() {}

  /**
   * Decodes a file: JPEG (baseline or progressive, grey, colour, CMYK) or PNG (every kind; of an
   * animated one the still image), turned as its EXIF data says. What follows its end is not looked
   * at.
   *
   * @throws FaceException {@code FACE-101} to {@code FACE-104}
   */
  public static Pixels decode(byte[] file, ImageLimits limits) {
    limits.requireBytes(file.length);
    PictureFile picture = open(file);
    limits.requireSize(picture.width(), picture.height());
    return inMemory(
        picture.width(), picture.height(), () -> picture.orientation().upright(picture.decode()));
  }

  /**
   * Copies a picture of any type.
   *
   * @throws FaceException {@code FACE-103}
   */
  public static Pixels copy(BufferedImage picture, ImageLimits limits) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    limits.requireSize(width, height);
    return inMemory(width, height, () -> RgbCopy.of(picture));
  }

  private static PictureFile open(byte[] file) {
    if (JpegFile.isJpeg(file)) {
      return JpegFile.of(file);
    }
    if (PngFile.isPng(file)) {
      return PngFile.of(file);
    }
    throw new FaceException(FaceErrorCode.PICTURE_FORMAT_UNKNOWN, OtherFormat.guess(file));
  }

  // The limits may allow more than this Java has: that is a picture too large for it, no crash.
  private static Pixels inMemory(int width, int height, Supplier<Pixels> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError e) {
      throw new FaceException(
          FaceErrorCode.PICTURE_SIZE_REFUSED, width + "x" + height + ", not enough memory");
    }
  }
}
