package io.github.baidiao.nhso.wire;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.SentDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the sources write dates; {@link SentDate} tells by which rule an era is certain. */
public final class DateForms {
  // A time of another offset than Bangkok's is left alone: midnight here is the day before in UTC.
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})(?:T[0-9:.]*(?:\\+07:?00)?)?");
  private static final Pattern PART = Pattern.compile("[0-9]{1,4}");

  private static final int LAST_GREGORIAN_YEAR_OF_ANYBODY = 2400;
  private static final int FIRST_GREGORIAN_YEAR_OF_ANYBODY = 1800;

  private DateForms() {}

  /** Reads a date whose era is not documented, from a text, from an object of parts, or both. */
  public static Optional<SentDate> ofUnknownEra(Optional<String> text, Optional<JsonFields> parts) {
    OptionalInt year = part(parts, "year");
    OptionalInt month = part(parts, "month");
    OptionalInt day = part(parts, "day");
    boolean whole = year.isPresent() && month.isPresent() && day.isPresent();
    if (!text.isPresent() && !year.isPresent() && !month.isPresent() && !day.isPresent()) {
      return Optional.empty();
    }
    Optional<ThaiDate> ofText = text.flatMap(DateForms::certain);
    Optional<ThaiDate> ofParts =
        whole
            ? certain(year.getAsInt(), month.getAsInt(), day.getAsInt())
            : Optional.<ThaiDate>empty();
    boolean disagree = ofText.isPresent() && ofParts.isPresent() && !ofText.equals(ofParts);
    Optional<ThaiDate> either = ofText.isPresent() ? ofText : ofParts;
    return Optional.of(
        SentDate.builder()
            .text(text)
            .year(year)
            .month(month)
            .day(day)
            .date(disagree ? Optional.<ThaiDate>empty() : either)
            .build());
  }

  /**
   * Reads a date that is documented as ISO 8601, Gregorian and in Bangkok, with or without time.
   */
  public static Optional<SentDate> ofIso(Optional<String> text) {
    return text.map(
        sent -> {
          Optional<LocalDateTime> time = BangkokTime.parse(sent);
          Optional<ThaiDate> date =
              (time.isPresent() ? time.map(LocalDateTime::toLocalDate) : isoDay(sent))
                  .flatMap(DateForms::gregorian);
          return SentDate.builder()
              .text(sent)
              .date(date)
              .time(date.isPresent() ? time : Optional.<LocalDateTime>empty())
              .build();
        });
  }

  /** Reads a date that is documented as {@code YYYYMMDD} of the Buddhist era. */
  public static Optional<SentDate> ofBuddhist(Optional<String> text) {
    return text.map(sent -> SentDate.builder().text(sent).date(buddhist(sent)).build());
  }

  private static OptionalInt part(Optional<JsonFields> parts, String name) {
    return parts
        .flatMap(f -> f.text(name))
        .filter(text -> PART.matcher(text).matches())
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  private static Optional<ThaiDate> certain(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return certain(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(4)));
  }

  private static Optional<ThaiDate> certain(int year, int month, int day) {
    if (year > LAST_GREGORIAN_YEAR_OF_ANYBODY) {
      return buddhist(digits(year, month, day));
    }
    boolean gregorian =
        year >= FIRST_GREGORIAN_YEAR_OF_ANYBODY
            && year < FIRST_GREGORIAN_YEAR_OF_ANYBODY + ThaiDate.BUDDHIST_OFFSET;
    return gregorian
        ? buddhist(digits(year + ThaiDate.BUDDHIST_OFFSET, month, day))
        : Optional.<ThaiDate>empty();
  }

  private static String digits(int buddhistYear, int month, int day) {
    return String.format(Locale.ROOT, "%04d%02d%02d", buddhistYear, month, day);
  }

  private static Optional<ThaiDate> buddhist(String digits) {
    try {
      return Optional.of(ThaiDate.ofBuddhist(digits));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<ThaiDate> gregorian(LocalDate day) {
    try {
      return Optional.of(ThaiDate.of(day));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> isoDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
