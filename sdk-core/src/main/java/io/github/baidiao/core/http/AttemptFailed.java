package io.github.baidiao.core.http;

import org.jspecify.annotations.Nullable;

/** One attempt gave no answer. Stays inside; the call may yet succeed by the next attempt. */
final class AttemptFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final HttpErrorCode code;
  private final @Nullable String detail;

  AttemptFailed(HttpErrorCode code, @Nullable String detail) {
    super(code.id(), null, false, false);
    this.code = code;
    this.detail = detail;
  }

  HttpErrorCode code() {
    return code;
  }

  @Nullable String detail() {
    return detail;
  }
}
