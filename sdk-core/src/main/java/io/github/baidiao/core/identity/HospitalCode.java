package io.github.baidiao.core.identity;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;

/** The 5-digit code of a service unit (hcode, pcucode). Immutable; not personal. */
public final class HospitalCode {
  private static final int LENGTH = 5;

  private final String value;

  private HospitalCode(String value) {
    this.value = value;
  }

  /**
   * Checks and wraps a code.
   *
   * @param digits exactly 5 ASCII digits; leading zeros count
   * @throws InvalidValueException ({@code CORE-103}) for anything else
   */
  public static HospitalCode of(String digits) {
    if (!Digits.areAll(digits, LENGTH)) {
      throw new InvalidValueException(CoreErrorCode.HOSPITAL_CODE_INVALID, "5 digits");
    }
    return new HospitalCode(digits);
  }

  /** Returns the 5 digits. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HospitalCode && ((HospitalCode) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
