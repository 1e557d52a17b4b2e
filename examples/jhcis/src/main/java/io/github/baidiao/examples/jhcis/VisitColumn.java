package io.github.baidiao.examples.jhcis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code visit} that may be written, as this database has it: nobody has published the
 * lengths, and the types are those of a report's field list (single source). Values go in and come
 * out as text, so that no driver's time zone or number format has a say. Immutable.
 */
final class VisitColumn {
  private static final Set<String> TEXTS =
      new HashSet<>(
          Arrays.asList(
              "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set"));
  private static final Set<String> NUMBERS =
      new HashSet<>(
          Arrays.asList(
              "double", "float", "decimal", "bigint", "int", "mediumint", "smallint", "tinyint"));
  private static final Set<String> MOMENTS = new HashSet<>(Arrays.asList("datetime", "timestamp"));
  private static final String ZERO_DATE = "0000-00-00 00:00:00";
  private static final BigDecimal HALF_A_SATANG = new BigDecimal("0.005");

  /** How its values are compared. */
  enum Kind {
    TEXT,
    NUMBER,
    MOMENT
  }

  private final String name;
  private final Kind kind;
  private final long length;

  private VisitColumn(String name, Kind kind, long length) {
    this.name = name;
    this.kind = kind;
    this.length = length;
  }

  /**
   * Returns the column; empty for a type in which our values cannot be.
   *
   * @param type its type as {@code information_schema} names it
   * @param length how many characters it holds, if it holds characters
   */
  static Optional<VisitColumn> of(String name, String type, long length) {
    return kind(type.toLowerCase(Locale.ROOT)).map(kind -> new VisitColumn(name, kind, length));
  }

  private static Optional<Kind> kind(String type) {
    if (TEXTS.contains(type)) {
      return Optional.of(Kind.TEXT);
    } else if (NUMBERS.contains(type)) {
      return Optional.of(Kind.NUMBER);
    }
    return MOMENTS.contains(type) ? Optional.of(Kind.MOMENT) : Optional.empty();
  }

  String name() {
    return name;
  }

  /** Returns whether the value can be in it. */
  boolean holds(String value) {
    switch (kind) {
      case TEXT:
        return value.codePointCount(0, value.length()) <= length;
      case NUMBER:
        return number(value).isPresent();
      default:
        return value.length() == ZERO_DATE.length();
    }
  }

  /** Returns the expression that reads it as text. */
  String selected() {
    return kind == Kind.MOMENT ? text() : name;
  }

  private String text() {
    return "DATE_FORMAT(" + name + ", '%Y-%m-%d %H:%i:%s')";
  }

  /** Returns whether nothing stands there: rights are never closed with 0 baht. */
  boolean isBlank(@Nullable String read) {
    if (read == null || read.trim().isEmpty()) {
      return true;
    }
    return kind == Kind.NUMBER
        ? number(read).filter(it -> it.signum() == 0).isPresent()
        : kind == Kind.MOMENT && read.equals(ZERO_DATE);
  }

  /** Returns whether what was read is our value. */
  boolean isSame(@Nullable String read, String ours) {
    if (read == null) {
      return false;
    }
    if (kind != Kind.NUMBER) {
      return read.trim().equals(ours);
    }
    Optional<BigDecimal> there = number(read);
    Optional<BigDecimal> here = number(ours);
    return there.isPresent()
        && here.isPresent()
        && there.get().subtract(here.get()).abs().compareTo(HALF_A_SATANG) < 0;
  }

  /**
   * Returns the condition, with a mark for our value, that nothing or our value stands there. A
   * strict server refuses to compare a number or a date with an empty text.
   */
  String guard() {
    switch (kind) {
      case TEXT:
        return String.format("(%1$s IS NULL OR %1$s = '' OR %1$s = ?)", name);
      case NUMBER:
        return String.format("(%1$s IS NULL OR %1$s = 0 OR ABS(%1$s - ?) < 0.005)", name);
      default:
        return String.format("(%s IS NULL OR %s IN ('%s', ?))", name, text(), ZERO_DATE);
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.trim()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
