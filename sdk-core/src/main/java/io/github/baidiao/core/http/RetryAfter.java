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

  /** Returns how long to wait from now on; zero for a text of any other form. */
  static Duration pause(String header, Clock clock) {
    String text = header.trim();
    if (text.matches("[0-9]+")) {
      return text.length() > 8 ? VERY_LONG : Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      Duration left = Duration.between(clock.instant(), until);
      if (left.isNegative()) {
        return Duration.ZERO;
      }
      return left.compareTo(VERY_LONG) > 0 ? VERY_LONG : left;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
