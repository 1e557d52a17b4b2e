package io.github.baidiao.card.applet;

/**
 * The map of the NHSO applet, block 0. The fields lie side by side without gaps, 0x0000 to 0x015D
 * (derived: each ends where the next begins).
 */
@SuppressWarnings("ImmutableEnumChecker") // a FieldPlace never changes
public enum NhsoField implements AppletField {
  /** A version, by analogy with MOI. */
  VERSION(0x0000, 4, Decoding.BYTES, Confidence.UNKNOWN, "by analogy"),
  /** Main right (maininscl). */
  MAIN_INSCL(0x0004, 60, Decoding.TEXT),
  /** Sub right (subinscl). */
  SUB_INSCL(0x0040, 100, Decoding.TEXT),
  MAIN_HOSPITAL(0x00A4, 80, Decoding.TEXT),
  SUB_HOSPITAL(0x00F4, 80, Decoding.TEXT),
  /** One character; values unknown. */
  PAID_TYPE(0x0144, 1, Decoding.TEXT),
  ISSUE_DATE(0x0145, 8, Decoding.DATE),
  EXPIRY_DATE(0x014D, 8, Decoding.DATE),
  UPDATE_DATE(0x0155, 8, Decoding.DATE),
  /** How often the hospital was changed, one character. */
  HOSPITAL_CHANGES(0x015D, 1, Decoding.TEXT);

  private final FieldPlace place;
  private final Decoding decoding;

  NhsoField(int offset, int length, Decoding decoding) {
    this(offset, length, decoding, Confidence.CONFIRMED, "5 sources, of one family");
  }

  NhsoField(int offset, int length, Decoding decoding, Confidence confidence, String source) {
    this.place = new FieldPlace(offset, length, confidence, source);
    this.decoding = decoding;
  }

  @Override
  public FieldPlace place() {
    return place;
  }

  public Decoding decoding() {
    return decoding;
  }
}
