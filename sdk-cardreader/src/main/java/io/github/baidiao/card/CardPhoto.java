package io.github.baidiao.card;

import io.github.baidiao.card.applet.MoiPhoto;
import java.util.OptionalInt;

/** The photo on a card, a JPEG of at most 5118 bytes. Immutable; {@code toString} is masked. */
public final class CardPhoto {
  private final MoiPhoto photo;

  CardPhoto(MoiPhoto photo) {
    this.photo = photo;
  }

  /** Wraps a picture, copied; it need not be whole. */
  public static CardPhoto of(byte[] jpeg) {
    return new CardPhoto(MoiPhoto.of(jpeg));
  }

  /** Returns the picture without what fills its place on the card up; a copy. */
  public byte[] jpeg() {
    return photo.picture();
  }

  /** Returns how many bytes {@link #jpeg} has. */
  public int length() {
    return photo.length();
  }

  /**
   * Returns everything that was read of the photo's place on the card, for a picture that is not
   * {@link #complete}: then all 5118 bytes. A copy.
   */
  public byte[] raw() {
    return photo.raw();
  }

  /** Returns the width in pixels (148 on the only card described in public), if it can be told. */
  public OptionalInt width() {
    return photo.width();
  }

  /** Returns the height in pixels (178 on the only card described in public), if it can be told. */
  public OptionalInt height() {
    return photo.height();
  }

  /**
   * Returns whether it is a whole JPEG as far as can be told without decoding it: its segments lead
   * from the start over size and image data to the end. A photo that is not whole is still given as
   * it was read.
   */
  public boolean complete() {
    return photo.complete();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardPhoto && ((CardPhoto) other).photo.equals(photo);
  }

  @Override
  public int hashCode() {
    return photo.hashCode();
  }

  @Override
  public String toString() {
    return "CardPhoto[masked]";
  }
}
