package io.github.baidiao.core.identity;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Gregorian times as Thai services write them: in Bangkok, as a rule without saying so. */
public final class BangkokTime {
  /** {@code Asia/Bangkok}, UTC+7 without summer time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private BangkokTime() {}

  /**
   * Reads {@code yyyy-MM-ddTHH:mm:ss}, with or without fractions; one with an offset is carried
   * over to Bangkok. Anything else is empty: no era is ever guessed.
   */
  public static Optional<LocalDateTime> parse(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      return parseWithOffset(text);
    }
  }

  private static Optional<LocalDateTime> parseWithOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the milliseconds since 1970-01-01T00:00:00Z of a time in Bangkok. */
  public static long epochMillis(LocalDateTime time) {
    return time.atZone(ZONE).toInstant().toEpochMilli();
  }
}
