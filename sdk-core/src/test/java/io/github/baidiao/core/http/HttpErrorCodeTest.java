package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpErrorCodeTest {

  @ParameterizedTest
  @CsvSource({
    "101, ANSWER_NOT_HTTP",
    "301, REDIRECTED",
    "308, REDIRECTED",
    "400, REQUEST_REFUSED",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "407, PROXY_REFUSED",
    "408, SERVICE_UNAVAILABLE",
    "418, REQUEST_REFUSED",
    "429, TOO_MANY_REQUESTS",
    "500, SERVER_FAILED",
    "501, SERVER_FAILED",
    "502, SERVICE_UNAVAILABLE",
    "503, SERVICE_UNAVAILABLE",
    "504, SERVICE_UNAVAILABLE"
  })
  void statusHasItsCode(int status, HttpErrorCode code) {
    assertThat(HttpErrorCode.ofStatus(status)).isEqualTo(code);
  }
}
