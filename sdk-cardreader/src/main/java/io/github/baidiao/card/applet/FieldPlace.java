package io.github.baidiao.card.applet;

/** Where a field lies in the memory of its applet, and how well that is known. Immutable. */
public final class FieldPlace {
  private final int offset;
  private final int length;
  private final Confidence confidence;
  private final String source;

  FieldPlace(int offset, int length, Confidence confidence, String source) {
    this.offset = offset;
    this.length = length;
    this.confidence = confidence;
    this.source = source;
  }

  /** Returns where the field begins, in bytes. */
  public int offset() {
    return offset;
  }

  /** Returns how long the field is, in bytes. */
  public int length() {
    return length;
  }

  /** Returns how well offset, length and meaning are known. */
  public Confidence confidence() {
    return confidence;
  }

  /** Returns who says so, in a few words. */
  public String source() {
    return source;
  }
}
