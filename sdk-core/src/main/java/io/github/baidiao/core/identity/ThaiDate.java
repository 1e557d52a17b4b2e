package io.github.baidiao.core.identity;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as Thai registers know it: the year is certain, month and day may be unknown, and then
 * they stay unknown. Years go in and out as Buddhist (Gregorian + 543) or Gregorian, always by
 * name. Immutable; {@code toString} is masked, since most of these are birth dates.
 */
public final class ThaiDate {
  /** Buddhist year minus Gregorian year, for every date since 1941. */
  public static final int BUDDHIST_OFFSET = 543;

  private static final int UNKNOWN = 0;
  private static final int MIN_YEAR = 1800;
  private static final int MAX_YEAR = 2400;

  private final int year;
  private final int month;
  private final int day;

  private ThaiDate(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Returns the date, all parts known. */
  public static ThaiDate of(LocalDate date) {
    return ofParts(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Reads {@code YYYYMMDD} with a Buddhist year, as on the card and in NHSO's services; zeros for
   * an unknown month or day.
   *
   * @throws InvalidValueException ({@code CORE-106}) for anything else, and for a day known in an
   *     unknown month
   */
  public static ThaiDate ofBuddhist(String digits) {
    if (!Digits.areAll(digits, 8)) {
      throw invalid("8 digits");
    }
    return ofParts(
        Integer.parseInt(digits.substring(0, 4)) - BUDDHIST_OFFSET,
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)));
  }

  private static ThaiDate ofParts(int year, int month, int day) {
    if (year < MIN_YEAR || year > MAX_YEAR) {
      throw invalid("year out of range: wrong era?");
    }
    if (month == UNKNOWN && day != UNKNOWN) {
      throw invalid("day without month");
    }
    try {
      if (day != UNKNOWN) {
        LocalDate.of(year, month, day);
      } else if (month != UNKNOWN) {
        YearMonth.of(year, month);
      }
    } catch (DateTimeException e) {
      throw invalid("no such day");
    }
    return new ThaiDate(year, month, day);
  }

  private static InvalidValueException invalid(String rule) {
    return new InvalidValueException(CoreErrorCode.DATE_INVALID, rule);
  }

  /** Returns the Gregorian year. */
  public int year() {
    return year;
  }

  /** Returns the Buddhist year. */
  public int buddhistYear() {
    return year + BUDDHIST_OFFSET;
  }

  /** Returns the month, 1 to 12, if it is known. */
  public OptionalInt month() {
    return month == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /** Returns the day of the month, if it is known. */
  public OptionalInt day() {
    return day == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(day);
  }

  /** Returns the Gregorian date, if all of it is known. */
  public Optional<LocalDate> asLocalDate() {
    return day == UNKNOWN ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /**
   * Returns the Gregorian date as far as known: {@code 1995}, {@code 1995-04} or {@code 1995-04-13}
   * (ISO 8601).
   */
  public String iso() {
    return asFarAsKnown(year);
  }

  /**
   * Returns the same with the Buddhist year: {@code 2538}, {@code 2538-04} or {@code 2538-04-13}.
   */
  public String buddhist() {
    return asFarAsKnown(buddhistYear());
  }

  /**
   * Returns {@code YYYYMMDD} with the Buddhist year and zeros for what is unknown, as services want
   * it.
   */
  public String buddhistDigits() {
    return String.format(Locale.ROOT, "%04d%02d%02d", buddhistYear(), month, day);
  }

  private String asFarAsKnown(int shownYear) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%04d", shownYear));
    if (month != UNKNOWN) {
      text.append(String.format(Locale.ROOT, "-%02d", month));
    }
    if (day != UNKNOWN) {
      text.append(String.format(Locale.ROOT, "-%02d", day));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ThaiDate
        && ((ThaiDate) other).year == year
        && ((ThaiDate) other).month == month
        && ((ThaiDate) other).day == day;
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, month, day);
  }

  @Override
  public String toString() {
    return "ThaiDate[masked]";
  }
}
