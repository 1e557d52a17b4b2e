package io.github.baidiao.examples.jhcis.day;

import io.github.baidiao.examples.jhcis.site.Citizens;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the day's hundred visits: who comes when, and what happens. */
record Visitor(int number, Course course) {
  static final LocalDate DAY = LocalDate.of(2026, 2, 2);
  static final LocalTime NOON = LocalTime.of(12, 0);
  static final LocalTime LINE_BACK = LocalTime.of(14, 0);

  private static final LocalTime FIRST = LocalTime.of(8, 30);
  private static final int SECONDS_BETWEEN = 270;
  private static final int VISITS = 100;
  private static final int COMES_AGAIN = 20;
  private static final Map<Integer, Course> SPECIAL =
      Map.ofEntries(
          Map.entry(3, Course.ANSWER_LOST),
          Map.entry(7, Course.SAVED_OVER),
          Map.entry(11, Course.CANCELLED),
          Map.entry(15, Course.LOCKED),
          Map.entry(19, Course.REGISTERED_TWICE),
          Map.entry(23, Course.NO_OFFICER_ID),
          Map.entry(27, Course.NO_CHARGES),
          Map.entry(31, Course.NO_RIGHT),
          Map.entry(33, Course.CLOSING_LOST),
          Map.entry(35, Course.NO_CITIZEN_ID),
          Map.entry(37, Course.CLOSING_REFUSED),
          Map.entry(50, Course.NEVER_CODED),
          Map.entry(78, Course.CLOSING_NEVER_SHOWN),
          Map.entry(80, Course.SECOND_OF_THE_DAY),
          Map.entry(82, Course.CORRECTED),
          Map.entry(98, Course.STILL_OPEN));

  static List<Visitor> all() {
    List<Visitor> all = new ArrayList<>();
    for (int n = 0; n < VISITS; n++) {
      Visitor plain = new Visitor(n, Course.ORDINARY);
      boolean lineDown =
          !plain.atCounter().toLocalTime().isBefore(NOON)
              && plain.atCounter().toLocalTime().isBefore(LINE_BACK);
      Course course = lineDown ? Course.AT_NOON : Course.ORDINARY;
      all.add(new Visitor(n, SPECIAL.getOrDefault(n, course)));
    }
    return all;
  }

  int visitno() {
    return 1001 + number;
  }

  /** Their number in JHCIS (HN). */
  int pid() {
    return 101 + (course == Course.SECOND_OF_THE_DAY ? COMES_AGAIN : number);
  }

  String citizenId() {
    return Citizens.number(pid());
  }

  LocalDateTime arrives() {
    return DAY.atTime(FIRST).plusSeconds((long) SECONDS_BETWEEN * number);
  }

  LocalDateTime atCounter() {
    return arrives().plusMinutes(3);
  }

  /** When something happens to the visit on its way, if anything does. */
  LocalDateTime onTheWay() {
    return arrives().plusMinutes(20);
  }

  LocalDateTime goesHome() {
    return arrives().plusMinutes(35);
  }

  /** When somebody thinks of something else. */
  LocalDateTime afterwards() {
    return goesHome().plusMinutes(60);
  }
}
