package io.github.baidiao.card.applet;

/**
 * The map of the MOI applet, block 0, for cards of layout {@code 0003} and later. The fields lie
 * side by side without gaps, 0x0000 to 0x1626 (derived: each ends where the next begins).
 */
@SuppressWarnings("ImmutableEnumChecker") // a FieldPlace never changes
public enum MoiField implements AppletField {
  /** Layout of the card; {@code 0003} and up is this map (that value: single source). */
  CARD_VERSION(0x0000, 4, Decoding.TEXT, Confidence.CONFIRMED, "3 sources, SCAPI among them"),
  /** Citizen ID, 13 digits. */
  CITIZEN_ID(0x0004, 13, Decoding.TEXT, Confidence.CONFIRMED, "15 sources, SCAPI among them"),
  NAME_TH(0x0011, 100, Decoding.NAME, Confidence.CONFIRMED, "15 sources"),
  NAME_EN(0x0075, 100, Decoding.NAME, Confidence.CONFIRMED, "15 sources"),
  BIRTH_DATE(0x00D9, 8, Decoding.DATE, Confidence.CONFIRMED, "15 sources"),
  SEX(0x00E1, 1, Decoding.SEX, Confidence.CONFIRMED, "12 sources"),
  /** Request number (บ.ป.1); how its 20 characters divide is unknown. */
  REQUEST_NUMBER(0x00E2, 20, Decoding.TEXT, Confidence.CONFIRMED, "4 independent readers"),
  /** Where the card was issued, Thai; {@code /} between its parts (that: single source). */
  ISSUER(0x00F6, 100, Decoding.TEXT, Confidence.CONFIRMED, "12 sources"),
  /** 13 characters; meaning unknown. */
  ISSUER_CODE(0x015A, 13, Decoding.TEXT, Confidence.CONFIRMED, "4 independent readers"),
  ISSUE_DATE(0x0167, 8, Decoding.DATE, Confidence.CONFIRMED, "12 sources"),
  /** Last day the card is valid, or a value that is no date on a lifelong card (2 sources). */
  EXPIRY_DATE(0x016F, 8, Decoding.DATE, Confidence.CONFIRMED, "12 sources"),
  /** Two characters; values unknown. */
  CARD_TYPE(0x0177, 2, Decoding.TEXT, Confidence.CONFIRMED, "2 sources"),
  /** Two bytes before the photo, perhaps a length; not read. */
  PHOTO_PREFIX(0x0179, 2, Decoding.BYTES, Confidence.UNKNOWN, "between two confirmed fields"),
  /** JPEG of 148 x 178 pixels (that: single source). */
  PHOTO(0x017B, 5118, Decoding.JPEG, Confidence.CONFIRMED, "3 sources; 5120 from 0x0179: 2 more"),
  /** Many programs read 100 bytes of it and cut long addresses. */
  ADDRESS(0x1579, 160, Decoding.ADDRESS, Confidence.CONFIRMED, "offset 15 sources; length 4"),
  /** The 14 digits printed under the photo. */
  PHOTO_NUMBER(0x1619, 14, Decoding.TEXT, Confidence.CONFIRMED, "4 sources");

  private final FieldPlace place;
  private final Decoding decoding;

  MoiField(int offset, int length, Decoding decoding, Confidence confidence, String source) {
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
