package io.github.baidiao.face.picture;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.immutables.value.Value;

/**
 * How large and how small a picture may be; what is outside is refused before it is decoded.
 * Decoding takes up to 12 bytes of memory a pixel for a while, 3 after that. Immutable.
 */
@ValueStyle
@Value.Immutable
public abstract class ImageLimits {
  private static final int MEGABYTE = 1_000_000;

  ImageLimits() {}

  /** Returns the limits that hold where none are given: 20 MB, 40 million pixels, 16 pixels. */
  public static ImageLimits standard() {
    return builder().build();
  }

  /** The largest file, in bytes; 20 MB by default, at most 1 GB. */
  @Value.Default
  public int maxBytes() {
    return 20 * MEGABYTE;
  }

  /** The most pixels, width times height; 40 million by default. At most 715 million. */
  @Value.Default
  public int maxPixels() {
    return 40_000_000;
  }

  /** The least width and height, in pixels; 16 by default. Nothing smaller shows a face. */
  @Value.Default
  public int minSide() {
    return 16;
  }

  @Value.Check
  void check() {
    require(
        maxBytes() >= 1 && maxBytes() <= 1000 * MEGABYTE,
        "maxBytes must be between 1 and 1 billion");
    require(
        maxPixels() >= 1 && maxPixels() <= Integer.MAX_VALUE / 3,
        "maxPixels must be between 1 and 715 million");
    require(minSide() >= 1, "minSide must be at least 1");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new FaceException(FaceErrorCode.SETTINGS_INVALID, rule);
    }
  }

  /**
   * Lets a file pass, or not.
   *
   * @throws FaceException {@code FACE-102} if it has too many bytes
   */
  public final void requireBytes(long bytes) {
    if (bytes > maxBytes()) {
      throw new FaceException(
          FaceErrorCode.PICTURE_FILE_TOO_LARGE, bytes + " bytes, allowed are " + maxBytes());
    }
  }

  /**
   * Lets a picture pass, or not.
   *
   * @throws FaceException {@code FACE-103} if it has too many pixels, or too short a side
   */
  public final void requireSize(long width, long height) {
    if (width < minSide() || height < minSide() || width > maxPixels() / height) {
      throw new FaceException(
          FaceErrorCode.PICTURE_SIZE_REFUSED,
          width
              + "x"
              + height
              + ", allowed are sides from "
              + minSide()
              + " and "
              + maxPixels()
              + " pixels");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ImageLimits}; nothing is needed. */
  public static final class Builder extends ImmutableImageLimits.Builder {
    Builder() {}
  }
}
