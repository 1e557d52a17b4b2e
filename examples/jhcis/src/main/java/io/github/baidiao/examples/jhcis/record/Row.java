package io.github.baidiao.examples.jhcis.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of JHCIS, as texts by the names of its columns. Blank and null are alike and absent, and so
 * is what cannot be read as what is asked for: JHCIS has zero dates, and words where numbers
 * belong. Immutable; {@code toString} is masked.
 */
public final class Row {
  // As many as a text of the PHR may have (FieldRule); JHCIS's longest columns are of unknown size.
  private static final int LONGEST = 4_000;

  private final Map<String, String> texts;

  private Row(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Returns the row of those texts, by the names of their columns. */
  public static Row of(Map<String, ? extends @Nullable String> texts) {
    Map<String, String> clean = new HashMap<>();
    texts.forEach((column, text) -> clean.put(column, text == null ? "" : clean(text)));
    return new Row(clean);
  }

  // Control characters come out of typed text and have no place in the PHR's; lines may stay.
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t')
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .limit(LONGEST / 2)
        .forEach(kept::appendCodePoint);
    return kept.toString().trim();
  }

  /** Returns the text without blanks around it. */
  public Optional<String> text(String column) {
    String text = texts.get(column);
    if (text == null) {
      throw new IllegalArgumentException("column not read: " + column);
    }
    return Optional.of(text).filter(known -> !known.isEmpty());
  }

  /** Returns the number. */
  public Optional<BigDecimal> number(String column) {
    return text(column).flatMap(Row::asNumber);
  }

  private static Optional<BigDecimal> asNumber(String text) {
    // Also what a double becomes as text: 1.0E-4.
    return text.matches("[-+]?[0-9]{1,12}(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,2})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Returns the number if it is more than zero, which JHCIS writes for what was not measured. */
  Optional<BigDecimal> positive(String column) {
    return number(column).filter(number -> number.signum() > 0);
  }

  /** Returns the day of {@code 2026-01-15} or {@code 2026-01-15 08:30:00}. */
  public Optional<LocalDate> date(String column) {
    return parsed(column, text -> LocalDate.parse(text.split(" ", 2)[0]));
  }

  /** Returns the time of day of {@code 08:30:00}. */
  public Optional<LocalTime> time(String column) {
    return parsed(column, LocalTime::parse);
  }

  /** Returns the time of {@code 2026-01-15 08:30:00}. */
  public Optional<LocalDateTime> dateTime(String column) {
    return parsed(column, text -> LocalDateTime.parse(text.replace(' ', 'T')));
  }

  private <T> Optional<T> parsed(String column, Function<String, T> parse) {
    try {
      return text(column).map(parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Row[masked]";
  }
}
