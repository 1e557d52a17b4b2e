package io.github.baidiao.nhso;

import io.github.baidiao.core.identity.AsciiCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.regex.Pattern;

/**
 * The code that proves to NHSO that a patient was present, and that the hospital stores with the
 * visit. Immutable; {@code toString} is masked, since it stands for one visit of one person.
 */
public final class ClaimCode {
  // Our own limit.
  private static final int MAX_LENGTH = 40;
  private static final Pattern AUTHENTICATED = Pattern.compile("PP[0-9]{10}");

  /** What a code was given for, told by its form. */
  public enum Kind {
    /** {@code PP} and 10 digits: an authentication (confirmed by 3 sources). */
    PP,
    /** Begins with {@code EP}: rights closed after the visit (single source). */
    EP,
    /** A form we do not know. It is kept and counts as an authentication. */
    OTHER
  }

  private final String value;

  private ClaimCode(String value) {
    this.value = value;
  }

  /**
   * Wraps a code of any form.
   *
   * @throws NhsoException ({@code NHSO-110}) unless it is 1 to 40 printable ASCII characters
   *     without blanks, which is our own limit
   */
  public static ClaimCode of(String code) {
    if (!AsciiCode.isOne(code, MAX_LENGTH)) {
      throw NhsoException.of(NhsoErrorCode.REQUEST_INVALID, "claim code");
    }
    return new ClaimCode(code);
  }

  /** Returns whether {@link #of} would accept it. */
  public static boolean isValid(String code) {
    return AsciiCode.isOne(code, MAX_LENGTH);
  }

  /** Returns the code as the server sent it. */
  public String value() {
    return value;
  }

  /** Returns what the form of the code tells. */
  public Kind kind() {
    if (value.startsWith("EP")) {
      return Kind.EP;
    }
    return AUTHENTICATED.matcher(value).matches() ? Kind.PP : Kind.OTHER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClaimCode && ((ClaimCode) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "ClaimCode[masked]";
  }
}
