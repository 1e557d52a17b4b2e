package io.github.baidiao.core.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What belongs to one call from its first attempt to the reading of its answer. */
final class CallContext {
  private final HttpCall call;
  private final String correlationId;
  private final Clock clock;

  CallContext(HttpCall call, String correlationId, Clock clock) {
    this.call = call;
    this.correlationId = correlationId;
    this.clock = clock;
  }

  HttpCall call() {
    return call;
  }

  String correlationId() {
    return correlationId;
  }

  /**
   * Makes the exception for this call. Of an UNSAFE request that may have arrived nothing else is
   * told than that its outcome is unknown, unless a status says that it was turned away.
   *
   * @param status 0 when none was received
   */
  ServiceException fault(
      HttpErrorCode code, @Nullable String detail, int status, boolean requestMayHaveArrived) {
    return fault(code, detail, status, requestMayHaveArrived, Optional.empty());
  }

  /** Makes the exception for an answer that came, as the other does. */
  ServiceException fault(HttpErrorCode code, int status, Optional<String> retryAfter) {
    return fault(
        code,
        "status " + status,
        status,
        true,
        retryAfter.map(header -> RetryAfter.pause(header, clock)));
  }

  private ServiceException fault(
      HttpErrorCode code,
      @Nullable String detail,
      int status,
      boolean requestMayHaveArrived,
      Optional<Duration> retryAfter) {
    if (call.repeatability() == Repeatability.UNSAFE
        && requestMayHaveArrived
        && !isTurnedAway(status)) {
      String reason = detail == null ? code.id() : code.id() + ", " + detail;
      return new ServiceException(
          HttpErrorCode.OUTCOME_UNKNOWN, reason, correlationId, status, true, null);
    }
    return new ServiceException(
        code, detail, correlationId, status, requestMayHaveArrived, retryAfter.orElse(null));
  }

  /**
   * Returns whether a server or a proxy says by this status that it did nothing: 4xx but 408, which
   * comes after it gave up reading. 3xx says no such thing: a POST is often answered by one when it
   * is done.
   */
  static boolean isTurnedAway(int status) {
    return status >= 400 && status < 500 && status != 408;
  }
}
