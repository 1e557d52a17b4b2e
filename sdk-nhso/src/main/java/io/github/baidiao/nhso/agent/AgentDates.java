package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.ThaiDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The two kinds of dates the agent sends, each in its own era: days as {@code YYYYMMDD} are
 * Buddhist (confirmed by 5), times with a {@code T} are Gregorian in Bangkok (confirmed by 3). What
 * is neither is absent; no era is ever guessed.
 */
final class AgentDates {
  static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private AgentDates() {}

  static Optional<ThaiDate> day(String text) {
    try {
      return Optional.of(ThaiDate.ofBuddhist(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      return timeWithOffset(text);
    }
  }

  // Never seen; cheap to understand should an agent begin to send one.
  private static Optional<LocalDateTime> timeWithOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(BANGKOK).toLocalDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
