package io.github.baidiao.card;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The photo on a card, a JPEG of at most 5118 bytes. Immutable; {@code toString} is masked. */
public final class CardPhoto {
  private final byte[] jpeg;
  private final @Nullable JpegFrame frame;

  private CardPhoto(byte[] jpeg) {
    this.jpeg = jpeg;
    this.frame = JpegFrame.find(jpeg);
  }

  /** Wraps a picture, copied; it need not be whole. */
  public static CardPhoto of(byte[] jpeg) {
    return new CardPhoto(jpeg.clone());
  }

  /** Returns the picture without what fills its place on the card up; a copy. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  /** Returns the width in pixels (148 on the only card described in public), if it can be told. */
  public OptionalInt width() {
    return frame == null ? OptionalInt.empty() : OptionalInt.of(frame.width);
  }

  /** Returns the height in pixels (178 on the only card described in public), if it can be told. */
  public OptionalInt height() {
    return frame == null ? OptionalInt.empty() : OptionalInt.of(frame.height);
  }

  /**
   * Returns whether it looks like a whole JPEG: start, size and end are there. A photo that is not
   * whole is still given as it was read.
   */
  public boolean complete() {
    int end = jpeg.length;
    return frame != null && jpeg[end - 2] == (byte) 0xFF && jpeg[end - 1] == (byte) 0xD9;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardPhoto && Arrays.equals(((CardPhoto) other).jpeg, jpeg);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }

  @Override
  public String toString() {
    return "CardPhoto[masked]";
  }
}
