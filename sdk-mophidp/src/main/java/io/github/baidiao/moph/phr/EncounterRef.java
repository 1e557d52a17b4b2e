package io.github.baidiao.moph.phr;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which visit it is, as PHR names it: {@code <hcode>:<number in the HIS>} (MOPH's specification).
 * Immutable; {@code toString} is masked, since nobody knows what a HIS makes the number of.
 */
public final class EncounterRef {
  // Our own limit; the service's is not known.
  private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7E]{1,100}");

  private final HospitalCode unit;
  private final String number;

  private EncounterRef(HospitalCode unit, String number) {
    this.unit = unit;
    this.number = number;
  }

  /**
   * Makes one.
   *
   * @param number the visit's number as it is sent: visible ASCII, 1 to 100 characters
   * @throws MophException ({@code MOPH-103}) for a number of another form
   */
  public static EncounterRef of(HospitalCode unit, String number) {
    if (!NUMBER.matcher(number).matches()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "visit number");
    }
    return new EncounterRef(unit, number);
  }

  /** Reads {@code 99999:690001}; empty for anything else. */
  static Optional<EncounterRef> parse(String text) {
    int colon = text.indexOf(':');
    if (colon != 5 || !text.substring(0, 5).matches("[0-9]{5}")) {
      return Optional.empty();
    }
    String number = text.substring(6);
    return NUMBER.matcher(number).matches()
        ? Optional.of(new EncounterRef(HospitalCode.of(text.substring(0, 5)), number))
        : Optional.empty();
  }

  public HospitalCode unit() {
    return unit;
  }

  /** Returns the visit's number in the HIS, without the unit. */
  public String number() {
    return number;
  }

  /** Returns {@code <hcode>:<number>}. */
  public String value() {
    return unit.value() + ":" + number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncounterRef
        && ((EncounterRef) other).unit.equals(unit)
        && ((EncounterRef) other).number.equals(number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(unit, number);
  }

  @Override
  public String toString() {
    return "EncounterRef[masked]";
  }
}
