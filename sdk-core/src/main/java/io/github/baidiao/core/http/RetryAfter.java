package io.github.baidiao.core.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The header Retry-After: seconds or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final Duration VERY_LONG = Duration.ofDays(365);

  private RetryAfter() {}

  /** Returns how long to wait from now on, a year at most; zero for a text of any other form. */
  static Duration pause(String header, Clock clock) {
    Duration asked = asked(header.trim(), clock);
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    // The year 9999, for "never", is more nanoseconds than a long holds.
    return asked.compareTo(VERY_LONG) > 0 ? VERY_LONG : asked;
  }

  private static Duration asked(String text, Clock clock) {
    if (text.matches("[0-9]+")) {
      return text.length() > 8 ? VERY_LONG : Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Duration.between(clock.instant(), until);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
