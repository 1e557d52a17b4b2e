package io.github.baidiao.core.http;

import io.github.baidiao.core.error.SdkException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A service gave no answer that can be used. Neither the message nor anything else in it holds an
 * address, a header or a part of a body, and it has no cause: libraries quote what they received.
 */
public final class ServiceException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final boolean requestMayHaveArrived;
  private final @Nullable Duration retryAfter;

  ServiceException(
      HttpErrorCode code,
      @Nullable String detail,
      @Nullable String correlationId,
      int status,
      boolean requestMayHaveArrived,
      @Nullable Duration retryAfter) {
    super(code, detail, correlationId, null);
    this.status = status;
    this.requestMayHaveArrived = requestMayHaveArrived;
    this.retryAfter = retryAfter;
  }

  /** Before anything was sent, and before there was a call: settings and call building. */
  static ServiceException notSent(HttpErrorCode code, String detail) {
    return new ServiceException(code, detail, null, 0, false, null);
  }

  /**
   * Makes the exception ({@code INTERRUPTED}) for a thread that was interrupted while it waited for
   * its turn to call: nothing was sent. The caller restores the thread's flag.
   */
  public static ServiceException interruptedBeforeSending() {
    return notSent(HttpErrorCode.INTERRUPTED, "before sending");
  }

  /** Returns the HTTP status, empty when none was received. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns whether the service may have seen the request, in any attempt: false only when it is
   * certain that nothing of it was sent (name not resolved, connection refused, TLS failed, no
   * token, wrong settings).
   */
  public boolean requestMayHaveArrived() {
    return requestMayHaveArrived;
  }

  /** Returns how long the service asks to wait (Retry-After), if it answered and said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
