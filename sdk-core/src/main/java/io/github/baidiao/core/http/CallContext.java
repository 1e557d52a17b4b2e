package io.github.baidiao.core.http;

import org.jspecify.annotations.Nullable;

/** What belongs to one call from its first attempt to the reading of its answer. */
final class CallContext {
  private final HttpCall call;
  private final String correlationId;

  CallContext(HttpCall call, String correlationId) {
    this.call = call;
    this.correlationId = correlationId;
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
    if (call.repeatability() == Repeatability.UNSAFE
        && requestMayHaveArrived
        && !isTurnedAway(status)) {
      String reason = detail == null ? code.id() : code.id() + ", " + detail;
      return new ServiceException(
          HttpErrorCode.OUTCOME_UNKNOWN, reason, correlationId, status, true);
    }
    return new ServiceException(code, detail, correlationId, status, requestMayHaveArrived);
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
