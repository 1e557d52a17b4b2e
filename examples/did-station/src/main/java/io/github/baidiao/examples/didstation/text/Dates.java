package io.github.baidiao.examples.didstation.text;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.ThaiDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as they are printed on a card: Buddhist years in Thai, Christian ones in English. */
public final class Dates {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(BangkokTime.ZONE);

  private final Texts texts;

  /** Makes dates in the language of the texts. */
  public Dates(Texts texts) {
    this.texts = texts;
  }

  /** Returns a date, as far as it is known. */
  public String of(ThaiDate date) {
    StringBuilder text = new StringBuilder();
    date.day().ifPresent(day -> text.append(day).append(' '));
    date.month().ifPresent(month -> text.append(month(month)).append(' '));
    int year = texts.language() == Language.THAI ? date.buddhistYear() : date.year();
    return text.append(year).toString();
  }

  private String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.SHORT, texts.language().locale());
  }

  /** Returns a birth date and the age in whole years, if it can be told. */
  public String birth(ThaiDate date) {
    LocalDate today = LocalDate.now(BangkokTime.ZONE);
    return date.asLocalDate()
        .map(day -> texts.get("date.birth", of(date), Period.between(day, today).getYears()))
        .orElseGet(() -> of(date));
  }

  /** Returns when a card expires. */
  public String of(ExpiryDate expiry) {
    return expiry.date().map(this::of).orElseGet(() -> texts.get("date.lifelong"));
  }

  /** Returns the time of day in Bangkok. */
  public static String clock(Instant moment) {
    return CLOCK.format(moment);
  }

  /** Returns minutes and seconds. */
  public static String left(Duration left) {
    long seconds = left.toSeconds();
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
