package io.github.baidiao.card.applet;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.LaserCode;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the ADM applet tells of the card itself; {@link AdmField} says how well each field is known.
 * Immutable; {@code toString} is masked.
 */
public final class AdmRecord {
  /** What comes before the laser code; some chips give no more. */
  static final int HEADER = AdmField.LASER_CODE.offset();

  static final int LENGTH = AdmField.LASER_CODE.end();

  // Of the 16 characters the first 12 are used (confirmed by 3).
  private static final int LASER_CODE_CHARACTERS = 12;

  private final byte[] raw;

  /** Takes 7 bytes or more. */
  AdmRecord(byte[] raw) {
    this.raw = raw;
  }

  /** Returns the version, {@code 1.0}. */
  public String version() {
    return at(AdmField.VERSION) + "." + (raw[AdmField.VERSION.offset() + 1] & 0xFF);
  }

  /** Returns the state, 0 to 255; what the values mean is unknown. */
  public int state() {
    return at(AdmField.STATE);
  }

  /** Returns how the card knows its holder, if its value is one of the two known ones. */
  public Optional<AuthoriseMode> authoriseMode() {
    return AuthoriseMode.of(at(AdmField.AUTHORISE_MODE));
  }

  /** Returns the laser code, if it is there and in the form of one. */
  public Optional<LaserCode> laserCode() {
    int from = HEADER;
    int to = Math.min(raw.length, LENGTH);
    String text = Tis620.decode(raw, from, to - from);
    try {
      return Optional.of(
          LaserCode.of(text.substring(0, Math.min(text.length(), LASER_CODE_CHARACTERS))));
    } catch (InvalidValueException blankOrUnknown) {
      return Optional.empty();
    }
  }

  /** Returns the bytes as the card gave them, 23 unless it has no laser code; a copy. */
  public byte[] raw() {
    return raw.clone();
  }

  private int at(AdmField field) {
    return raw[field.offset()] & 0xFF;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AdmRecord && Arrays.equals(((AdmRecord) other).raw, raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return "AdmRecord[masked]";
  }
}
