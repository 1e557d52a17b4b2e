package io.github.baidiao.card.applet;

/** The 23 bytes that the ADM applet answers {@code 80 00 00 00 17} with (confirmed by 3). */
@SuppressWarnings("ImmutableEnumChecker") // a FieldPlace never changes
public enum AdmField implements AppletField {
  /** Major and minor number, a byte each. */
  VERSION(0, 2, Confidence.SINGLE_SOURCE, "an Android reader"),
  /** Values unknown; SCAPI's call for the same record has the same order of fields. */
  STATE(2, 1, Confidence.SINGLE_SOURCE, "an Android reader"),
  /** 0 fingerprint, 1 PIN. */
  AUTHORISE_MODE(3, 1, Confidence.CONFIRMED, "an Android reader and a SCAPI wrapper"),
  UNKNOWN(4, 3, Confidence.UNKNOWN, "between two known fields"),
  /** 12 ASCII characters, filled up with NULs to 16. */
  LASER_CODE(7, 16, Confidence.CONFIRMED, "3 sources");

  private final FieldPlace place;

  AdmField(int offset, int length, Confidence confidence, String source) {
    this.place = new FieldPlace(offset, length, confidence, source);
  }

  @Override
  public FieldPlace place() {
    return place;
  }
}
