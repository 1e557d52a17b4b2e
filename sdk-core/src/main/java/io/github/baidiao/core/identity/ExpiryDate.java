package io.github.baidiao.core.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a card ends: on a date, or never (a lifelong card, บัตรตลอดชีพ). Immutable. */
public final class ExpiryDate {
  private static final String LIFELONG_YEAR = "9999";

  private final @Nullable ThaiDate date;

  private ExpiryDate(@Nullable ThaiDate date) {
    this.date = date;
  }

  /** Returns the expiry of a lifelong card. */
  public static ExpiryDate ofLifelong() {
    return new ExpiryDate(null);
  }

  public static ExpiryDate of(ThaiDate date) {
    return new ExpiryDate(date);
  }

  /**
   * Reads {@code YYYYMMDD} with a Buddhist year; year 9999, a month over 12 or a day over 31 mean
   * lifelong.
   *
   * <p>Cards with such values exist (two sources); which literal a lifelong card carries is
   * unknown.
   *
   * @throws io.github.baidiao.core.error.InvalidValueException ({@code CORE-106}) for anything else
   *     that is no date
   */
  public static ExpiryDate ofBuddhist(String digits) {
    if (Digits.areAll(digits, 8)
        && (digits.startsWith(LIFELONG_YEAR)
            || digits.substring(4, 6).compareTo("12") > 0
            || digits.substring(6, 8).compareTo("31") > 0)) {
      return ofLifelong();
    }
    return of(ThaiDate.ofBuddhist(digits));
  }

  public boolean lifelong() {
    return date == null;
  }

  /** Returns the last day the card is valid, unless it is lifelong. */
  public Optional<ThaiDate> date() {
    return Optional.ofNullable(date);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExpiryDate && Objects.equals(((ExpiryDate) other).date, date);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(date);
  }

  @Override
  public String toString() {
    return "ExpiryDate[masked]";
  }
}
