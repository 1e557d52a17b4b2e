package io.github.baidiao.examples.jhcis.program;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as it is typed: {@code 2026-11-20}, or with the Buddhist year {@code 2569-11-20}. */
final class DayText implements ITypeConverter<LocalDate> {
  private static final int BUDDHIST_YEARS_FROM = 2400;
  private static final int BUDDHIST_YEARS_AHEAD = 543;

  @Override
  public LocalDate convert(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < BUDDHIST_YEARS_FROM ? day : day.minusYears(BUDDHIST_YEARS_AHEAD);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("not a day such as 2026-11-20 or 2569-11-20");
    }
  }
}
