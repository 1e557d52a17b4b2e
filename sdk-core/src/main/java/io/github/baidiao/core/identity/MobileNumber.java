package io.github.baidiao.core.identity;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;

/**
 * A Thai mobile number in its national form: 10 digits, the first of them 0. Immutable; {@code
 * toString} is masked.
 */
public final class MobileNumber {
  private static final int LENGTH = 10;

  private final String value;

  private MobileNumber(String value) {
    this.value = value;
  }

  /**
   * Checks and wraps a number.
   *
   * @param digits exactly 10 ASCII digits beginning with 0, without hyphens or blanks
   * @throws InvalidValueException ({@code CORE-104}) for anything else
   */
  public static MobileNumber of(String digits) {
    if (!Digits.areAll(digits, LENGTH) || digits.charAt(0) != '0') {
      throw new InvalidValueException(
          CoreErrorCode.MOBILE_NUMBER_INVALID, "10 digits beginning with 0");
    }
    return new MobileNumber(digits);
  }

  /** Returns the 10 digits. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MobileNumber && ((MobileNumber) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "MobileNumber[masked]";
  }
}
