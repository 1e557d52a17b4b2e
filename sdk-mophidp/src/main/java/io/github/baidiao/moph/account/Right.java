package io.github.baidiao.moph.account;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A right that an account was given, {@code MOPH_IDP_API} at level 1 for instance. Immutable; not
 * personal.
 */
public final class Right {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_.-]{1,100})(?::([0-9]{1,4}))?");

  private final String code;
  private final OptionalInt level;

  private Right(String code, OptionalInt level) {
    this.code = code;
    this.level = level;
  }

  /** Reads {@code code:level} (confirmed by 2), or a code alone; empty for any other text. */
  static Optional<Right> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(2);
    return Optional.of(
        new Right(
            matcher.group(1),
            digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits))));
  }

  public String code() {
    return code;
  }

  /** Returns the level; 1 is a service unit, 3 a province (MOPH's manual). */
  public OptionalInt level() {
    return level;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Right
        && ((Right) other).code.equals(code)
        && ((Right) other).level.equals(level);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, level);
  }

  @Override
  public String toString() {
    return code + (level.isPresent() ? ":" + level.getAsInt() : "");
  }
}
