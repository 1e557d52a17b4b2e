package io.github.baidiao.card.applet;

/** A field on the card, in one of its applets. */
public interface AppletField {

  /** Returns where it lies, and who says so. */
  FieldPlace place();

  /** Returns where the field begins, in bytes. */
  default int offset() {
    return place().offset();
  }

  /** Returns how long the field is, in bytes. */
  default int length() {
    return place().length();
  }

  /** Returns where the next field begins, in bytes. */
  default int end() {
    return offset() + length();
  }

  /** Returns how well offset, length and meaning are known. */
  default Confidence confidence() {
    return place().confidence();
  }

  /** Returns who says so, in a few words. */
  default String source() {
    return place().source();
  }
}
