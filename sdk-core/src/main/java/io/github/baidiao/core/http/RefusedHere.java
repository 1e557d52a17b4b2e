package io.github.baidiao.core.http;

import java.io.IOException;

/** Our own refusal inside of OkHttp, where only an IOException comes through. */
final class RefusedHere extends IOException {
  private static final long serialVersionUID = 1L;

  private final HttpErrorCode code;
  private final String detail;

  RefusedHere(HttpErrorCode code, String detail) {
    super(detail);
    this.code = code;
    this.detail = detail;
  }

  HttpErrorCode code() {
    return code;
  }

  String detail() {
    return detail;
  }
}
