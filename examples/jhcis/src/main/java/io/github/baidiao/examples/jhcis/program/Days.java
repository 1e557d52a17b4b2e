package io.github.baidiao.examples.jhcis.program;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Work that is done day by day, of which a person sees how far it is. */
final class Days {
  private Days() {}

  /** Does it for each day, and ends between two of them when the thread is interrupted. */
  static void each(Report report, LocalDate from, LocalDate to, Consumer<LocalDate> work) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    for (long i = 0; i < days && !Thread.currentThread().isInterrupted(); i++) {
      LocalDate day = from.plusDays(i);
      if (days > 1) {
        report.hint(
            String.format("วันที่ %s (%d/%d)", day, i + 1, days),
            String.format("day %s (%d/%d)", day, i + 1, days));
      }
      work.accept(day);
    }
  }
}
