package io.github.baidiao.examples.jhcis.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** When a visit was, and what a day without a time means in it. */
final class VisitTime {
  private final LocalDateTime start;
  private final Optional<LocalDateTime> end;

  private VisitTime(LocalDateTime start, Optional<LocalDateTime> end) {
    this.start = start;
    this.end = end;
  }

  // Without a time of its beginning the visit keeps its day, by which PHR counts it. An end that
  // was not filled in is midnight or blank, and one before the beginning was mistyped.
  static VisitTime of(LocalDate day, Row visit) {
    LocalDateTime start = day.atTime(visit.time("timestart").orElse(LocalTime.MIDNIGHT));
    return new VisitTime(
        start,
        visit
            .time("timeend")
            .filter(time -> !time.equals(LocalTime.MIDNIGHT))
            .map(day::atTime)
            .filter(end -> !end.isBefore(start)));
  }

  LocalDateTime start() {
    return start;
  }

  Optional<LocalDateTime> end() {
    return end;
  }

  /** Returns a time within the visit: a day alone, if it is the visit's, is when that began. */
  LocalDateTime within(LocalDateTime time) {
    boolean dayAlone = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return dayAlone && time.toLocalDate().equals(start.toLocalDate()) ? start : time;
  }
}
