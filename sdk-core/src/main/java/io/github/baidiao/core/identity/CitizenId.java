package io.github.baidiao.core.identity;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;

/**
 * The 13-digit number of a person in Thailand's civil registration (PID); its last digit is a
 * mod-11 check digit.
 *
 * <p>Immutable; {@code toString} is masked. Numbers beginning with 0 are given to foreigners and
 * pass.
 */
public final class CitizenId {
  private static final int LENGTH = 13;

  private final String value;

  private CitizenId(String value) {
    this.value = value;
  }

  /**
   * Checks and wraps a number.
   *
   * @param digits exactly 13 ASCII digits, neither trimmed nor repaired
   * @throws InvalidValueException ({@code CORE-101}) for anything else or a wrong check digit
   */
  public static CitizenId of(String digits) {
    if (!Digits.areAll(digits, LENGTH)) {
      throw new InvalidValueException(CoreErrorCode.CITIZEN_ID_INVALID, "13 digits");
    }
    if (checkDigit(digits) != digits.charAt(LENGTH - 1)) {
      throw new InvalidValueException(CoreErrorCode.CITIZEN_ID_INVALID, "check digit");
    }
    return new CitizenId(digits);
  }

  /** Returns whether {@link #of} would accept it. */
  public static boolean isValid(String digits) {
    return Digits.areAll(digits, LENGTH) && checkDigit(digits) == digits.charAt(LENGTH - 1);
  }

  // (11 - (sum over i of d[i] * (13 - i)) mod 11) mod 10, over the first twelve digits.
  private static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (digits.charAt(i) - '0') * (LENGTH - i);
    }
    return (char) ('0' + (11 - sum % 11) % 10);
  }

  /** Returns the 13 digits. */
  public String value() {
    return value;
  }

  /** Returns the form printed on the card, {@code 1-2345-67890-12-3}. */
  public String printed() {
    return value.charAt(0)
        + "-"
        + value.substring(1, 5)
        + "-"
        + value.substring(5, 10)
        + "-"
        + value.substring(10, 12)
        + "-"
        + value.charAt(12);
  }

  /**
   * Returns the printed form with all but the last three digits hidden, for a screen that others
   * can see.
   */
  public String masked() {
    return "x-xxxx-xxxxx-" + printed().substring(13);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitizenId && ((CitizenId) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "CitizenId[masked]";
  }
}
