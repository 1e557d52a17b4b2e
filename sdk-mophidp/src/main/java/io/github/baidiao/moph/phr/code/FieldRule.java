package io.github.baidiao.moph.phr.code;

import io.github.baidiao.core.identity.AsciiCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a value must be so that the wire can carry it; for the packages of the visit, not for
 * programs. Whatever breaks a rule throws a {@link MophException} with {@code MOPH-911} that names
 * the field and not the value. The lengths are our own limits.
 */
public final class FieldRule {
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_CODE = 60;
  private static final int MOST_DIGITS = 15;
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,59}");

  private FieldRule() {}

  /** A text that is not blank, of at most 4,000 characters, without control characters. */
  public static void text(String field, Optional<String> value) {
    value.ifPresent(text -> require(isText(text), field, "text"));
  }

  /** Texts, each as in {@link #text}. */
  public static void texts(String field, List<String> values) {
    values.forEach(text -> require(isText(text), field, "text"));
  }

  private static boolean isText(String text) {
    return !text.trim().isEmpty()
        && text.length() <= LONGEST_TEXT
        && text.codePoints().noneMatch(FieldRule::isUnfit);
  }

  // A surrogate that codePoints leaves alone has no partner, and no form in UTF-8.
  private static boolean isUnfit(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Printable ASCII without blanks, at most 60 characters. */
  public static void code(String field, Optional<String> value) {
    value.ifPresent(code -> require(AsciiCode.isOne(code, LONGEST_CODE), field, "code"));
  }

  /** A number of the HIS that goes into keys: 1 to 60 letters, digits and {@code ._/-}. */
  public static void reference(String field, String value) {
    require(REFERENCE.matcher(value).matches(), field, "1 to 60 letters, digits and ._/-");
  }

  /** An absolute URI, as it stands on the wire. */
  public static void uri(String field, Optional<String> value) {
    value.ifPresent(text -> require(isUri(text), field, "absolute URI"));
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute() && AsciiCode.isOne(text, 200);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A number of at most 15 digits, which a double carries exactly; 0 or more. */
  public static void amount(String field, Optional<BigDecimal> value) {
    value.ifPresent(number -> require(number.signum() >= 0, field, "0 or more"));
    number(field, value);
  }

  /** A number of at most 15 digits, which a double carries exactly. */
  public static void number(String field, Optional<BigDecimal> value) {
    value.ifPresent(
        number ->
            require(
                Math.abs(number.scale()) <= MOST_DIGITS
                    && number.precision() + Math.max(0, -number.scale()) <= MOST_DIGITS,
                field,
                "number of at most " + MOST_DIGITS + " digits"));
  }

  /** A time whose year has four digits; the era is the checker's business. */
  public static void time(String field, Optional<LocalDateTime> value) {
    value.ifPresent(
        time -> require(time.getYear() >= 1000 && time.getYear() <= 9999, field, "year"));
  }

  /** Throws unless it holds. */
  public static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw MophException.of(MophErrorCode.VISIT_VALUE_INVALID, field + ": " + rule);
    }
  }
}
