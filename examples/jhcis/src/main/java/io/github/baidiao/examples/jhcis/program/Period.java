package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.identity.BangkokTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which day to which; today where nothing is said. */
final class Period {
  private static final int MOST_DAYS = 366;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = DayText.class,
      description = {"First day, 2026-11-01 or 2569-11-01; by default --to.", "วันแรก"})
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = DayText.class,
      description = {"Last day; by default today.", "วันสุดท้าย หากไม่ระบุคือวันนี้"})
  private @Nullable LocalDate to;

  LocalDate last(Clock clock) {
    return to == null ? today(clock) : to;
  }

  /** Returns the first day. The two are in order, and at most a year apart. */
  LocalDate first(Clock clock) {
    LocalDate last = last(clock);
    LocalDate first = from == null ? last : from;
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days > MOST_DAYS) {
      throw SettingsFile.wrong("--from, --to");
    }
    return first;
  }

  static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(BangkokTime.ZONE));
  }
}
