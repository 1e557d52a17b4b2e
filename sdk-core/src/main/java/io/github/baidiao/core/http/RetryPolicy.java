package io.github.baidiao.core.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which attempts may be followed by another, and after what pause. */
final class RetryPolicy {
  // Not 500: most services mean "your request is wrong" by it.
  private static final Set<Integer> STATUSES =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList(408, 429, 502, 503, 504)));

  private static final Set<HttpErrorCode> CODES =
      Collections.unmodifiableSet(
          EnumSet.of(
              HttpErrorCode.UNREACHABLE,
              HttpErrorCode.HOST_UNKNOWN,
              HttpErrorCode.CONNECT_TIMEOUT,
              HttpErrorCode.ANSWER_TIMEOUT,
              HttpErrorCode.CONNECTION_LOST,
              HttpErrorCode.ANSWER_INCOMPLETE,
              HttpErrorCode.PROXY_UNREACHABLE));

  private final HttpSettings settings;

  RetryPolicy(HttpSettings settings) {
    this.settings = settings;
  }

  boolean mayFollow(HttpCall call, int attempt, int status) {
    return moreLeft(call, attempt) && STATUSES.contains(status);
  }

  boolean mayFollow(HttpCall call, int attempt, HttpErrorCode code) {
    return moreLeft(call, attempt) && CODES.contains(code);
  }

  private boolean moreLeft(HttpCall call, int attempt) {
    return call.repeatability().mayRepeat() && attempt < settings.maxAttempts();
  }

  /**
   * Returns the pause after an attempt: between zero and base * 2^(attempt - 1), drawn evenly, and
   * never less than the service asks for.
   */
  Duration pauseAfter(int attempt, Optional<String> retryAfter) {
    long most =
        Math.min(
            settings.backoffLimit().toNanos(),
            multiplied(settings.backoffBase().toNanos(), 1L << Math.min(attempt - 1, 20)));
    Duration drawn = Duration.ofNanos((long) (settings.random().nextDouble() * most));
    Duration asked =
        retryAfter.map(text -> RetryAfter.pause(text, settings.clock())).orElse(Duration.ZERO);
    return asked.compareTo(drawn) > 0 ? asked : drawn;
  }

  private static long multiplied(long a, long b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
