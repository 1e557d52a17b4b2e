package io.github.baidiao.card.applet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;

/** The photo's place on the card as far as it was read. Immutable; {@code toString} is masked. */
public final class MoiPhoto {
  private final byte[] area;
  private final int filled;
  private final int end;
  private final JpegScan scan;

  private MoiPhoto(byte[] area, int filled, int end, JpegScan scan) {
    this.area = area;
    this.filled = filled;
    this.end = end;
    this.scan = scan;
  }

  /** Takes the array itself, which nobody changes from here on. */
  static MoiPhoto read(byte[] area, int filled, JpegScan scan) {
    return new MoiPhoto(area, filled, scan.end().orElseGet(() -> cut(area, filled, scan)), scan);
  }

  /** Takes bytes that are the picture, all of them; copied. */
  public static MoiPhoto of(byte[] picture) {
    byte[] area = picture.clone();
    JpegScan scan = new JpegScan(area);
    scan.advance(area.length);
    return new MoiPhoto(area, area.length, area.length, scan);
  }

  // For pictures that cannot be followed, and only over the whole: one can have 20 at the end of a
  // chunk.
  private static int cut(byte[] area, int filled, JpegScan scan) {
    // In the middle of the image data every end marker so far was that of a thumbnail.
    for (int end = filled; end >= 2 && !scan.brokenOff(); end--) {
      if (area[end - 2] == (byte) 0xFF && area[end - 1] == (byte) 0xD9) {
        return end;
      }
    }
    int end = filled;
    while (end > 0 && isPadding(area[end - 1])) {
      end--;
    }
    return end;
  }

  static boolean isPadding(byte b) {
    return b == ' ' || b == 0;
  }

  /**
   * Returns the picture with what fills its place up cut off: up to the end that its segments lead
   * to; where they do not, up to the last FF D9, or else, and where its image data never end, up to
   * the last byte that is neither 20 nor 00. A copy.
   */
  public byte[] picture() {
    return Arrays.copyOf(area, end);
  }

  /** Returns how many bytes {@link #picture} has; 0 on a card without a photo. */
  public int length() {
    return end;
  }

  /** Returns everything that was read, a copy. */
  public byte[] raw() {
    return Arrays.copyOf(area, filled);
  }

  /** Returns whether the segments of the JPEG lead to its end, and nothing follows it. */
  public boolean complete() {
    return scan.complete() && scan.end().getAsInt() == end;
  }

  /** Returns the width in pixels, if the picture tells it. */
  public OptionalInt width() {
    return scan.width();
  }

  /** Returns the height in pixels, if the picture tells it. */
  public OptionalInt height() {
    return scan.height();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MoiPhoto && ((MoiPhoto) other).view().equals(view());
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }

  private ByteBuffer view() {
    return ByteBuffer.wrap(area, 0, end);
  }

  @Override
  public String toString() {
    return "MoiPhoto[masked]";
  }
}
