package io.github.baidiao.face;

import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceException;
import io.github.baidiao.face.picture.ImageLimits;
import io.github.baidiao.face.picture.PictureDecoder;
import io.github.baidiao.face.picture.PictureFileReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A picture to look for a face in: upright, in memory, checked. {@link #close} blackens it. Safe
 * for several threads until then; {@code toString} tells its size.
 *
 * <p>Files are JPEG or PNG. EXIF data turns them, what is transparent is put over white, what
 * follows their end is not looked at: the photo of a card goes in as it was read. Without {@link
 * ImageLimits} of your own, {@link ImageLimits#standard} hold.
 */
public final class FaceImage implements AutoCloseable {
  private final Pixels pixels;
  private volatile boolean closed;

  private FaceImage(Pixels pixels) {
    this.pixels = pixels;
  }

  /**
   * Decodes a file.
   *
   * @param jpegOrPng the whole file; neither changed nor kept
   * @throws FaceException {@code FACE-101} to {@code FACE-104}
   */
  public static FaceImage of(byte[] jpegOrPng) {
    return of(jpegOrPng, ImageLimits.standard());
  }

  /** Decodes a file within limits; see {@link #of(byte[])}. */
  public static FaceImage of(byte[] jpegOrPng, ImageLimits limits) {
    return new FaceImage(PictureDecoder.decode(jpegOrPng, limits));
  }

  /**
   * Copies a picture, for example a frame of a webcam.
   *
   * @param picture of any type; grey is taken as it is stored
   * @throws FaceException {@code FACE-103}
   */
  public static FaceImage of(BufferedImage picture) {
    return of(picture, ImageLimits.standard());
  }

  /** Copies a picture within limits; see {@link #of(BufferedImage)}. */
  public static FaceImage of(BufferedImage picture, ImageLimits limits) {
    return new FaceImage(PictureDecoder.copy(picture, limits));
  }

  /**
   * Reads and decodes a file.
   *
   * @throws FaceException {@code FACE-101} to {@code FACE-105}
   */
  public static FaceImage read(Path jpegOrPng) {
    return read(jpegOrPng, ImageLimits.standard());
  }

  /** Reads and decodes a file within limits, unless it is too large; see {@link #read(Path)}. */
  public static FaceImage read(Path jpegOrPng, ImageLimits limits) {
    byte[] file = PictureFileReader.read(jpegOrPng, limits);
    try {
      return of(file, limits);
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  /**
   * Returns the picture itself, not a copy.
   *
   * @throws IllegalStateException after {@link #close}: black pixels would only have no face
   */
  public Pixels pixels() {
    if (closed) {
      throw new IllegalStateException("the picture is closed");
    }
    return pixels;
  }

  @Override
  public void close() {
    closed = true;
    pixels.close();
  }

  @Override
  public String toString() {
    return "FaceImage[" + pixels.width() + "x" + pixels.height() + "]";
  }
}
