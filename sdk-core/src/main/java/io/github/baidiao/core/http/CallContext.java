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
   * Makes the exception for this call. What advises to send again is not told of an UNSAFE request
   * that may have arrived; but 429 says that it was turned away.
   */
  ServiceException fault(
      HttpErrorCode code, @Nullable String detail, int status, boolean requestMayHaveArrived) {
    if (call.repeatability() == Repeatability.UNSAFE
        && requestMayHaveArrived
        && code.advice().retryable()
        && code != HttpErrorCode.TOO_MANY_REQUESTS) {
      String reason = detail == null ? code.id() : code.id() + ", " + detail;
      return new ServiceException(
          HttpErrorCode.OUTCOME_UNKNOWN, reason, correlationId, status, true);
    }
    return new ServiceException(code, detail, correlationId, status, requestMayHaveArrived);
  }
}
