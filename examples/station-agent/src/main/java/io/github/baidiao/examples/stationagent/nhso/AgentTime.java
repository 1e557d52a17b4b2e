package io.github.baidiao.examples.stationagent.nhso;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as NHSO's agent writes it (confirmed by 3): Gregorian, of Bangkok, without a zone. */
final class AgentTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private AgentTime() {}

  static String text(LocalDateTime bangkok) {
    return FORM.format(bangkok);
  }
}
