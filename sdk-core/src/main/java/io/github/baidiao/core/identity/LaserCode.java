package io.github.baidiao.core.identity;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import java.util.regex.Pattern;

/**
 * The code engraved on the back of a Thai ID card: two Latin letters and ten digits. It tells one
 * card from another, not one person from another. Immutable; {@code toString} is masked.
 */
public final class LaserCode {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{10}");

  private final String value;

  private LaserCode(String value) {
    this.value = value;
  }

  /**
   * Checks and wraps a code.
   *
   * @param text two letters and ten digits; hyphens anywhere, lower case and surrounding blanks are
   *     tolerated, as people type it
   * @throws InvalidValueException ({@code CORE-102}) for anything else
   */
  public static LaserCode of(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.trim().toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        plain.append((char) (c - 'a' + 'A'));
      } else if (c != '-') {
        plain.append(c);
      }
    }
    if (!FORM.matcher(plain).matches()) {
      throw new InvalidValueException(CoreErrorCode.LASER_CODE_INVALID, "2 letters and 10 digits");
    }
    return new LaserCode(plain.toString());
  }

  /** Returns the 12 characters without hyphens, as services want it. */
  public String value() {
    return value;
  }

  /** Returns the form printed on the card, {@code XX0-0000000-00}. */
  public String printed() {
    return value.substring(0, 3) + "-" + value.substring(3, 10) + "-" + value.substring(10);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LaserCode && ((LaserCode) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "LaserCode[masked]";
  }
}
