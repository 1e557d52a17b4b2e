package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
  private static final HttpCall GET = HttpCall.get("read", "/read");

  private static HttpErrorCode refused(SecretSource source) throws Exception {
    HttpSettings settings = HttpSettings.builder().tokenSource(source).build();
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(GET));

      assertThat(server.received()).isEmpty();
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(e.correlationId()).isPresent();
      assertThat(e).hasNoCause();
      assertThat(e.getMessage()).doesNotContain("MARKER");
      return (HttpErrorCode) e.code();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n", "\t \u00a0\ufeff"})
  void blankTokenIsMissing(String token) throws Exception {
    assertThat(refused(() -> Secret.of(token))).isEqualTo(HttpErrorCode.TOKEN_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MARKER\n", " MARKER", "MAR KER", "MARKERก", "MARKER\u0000", "\ufeffMARKER"})
  void tokenWithOtherCharactersIsInvalid(String token) throws Exception {
    assertThat(refused(() -> Secret.of(token))).isEqualTo(HttpErrorCode.TOKEN_INVALID);
  }

  @Test
  void closedTokenIsMissing() throws Exception {
    Secret closed = Secret.of("MARKER");
    closed.close();

    assertThat(refused(() -> closed)).isEqualTo(HttpErrorCode.TOKEN_MISSING);
  }

  @Test
  void sourceThatThrowsIsNotQuoted() throws Exception {
    SecretSource source =
        () -> {
          throw new IllegalStateException("MARKER");
        };

    assertThat(refused(source)).isEqualTo(HttpErrorCode.TOKEN_MISSING);
  }

  @Test
  void eachAttemptAsksForTheToken() throws Exception {
    AtomicInteger number = new AtomicInteger();
    HttpSettings settings =
        HttpSettings.builder()
            .tokenSource(() -> Secret.of("token-" + number.incrementAndGet()))
            .build();
    try (RawServer server = RawServer.start(RawServer.answer(503, ""), RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), settings, new FakePacer())) {
      http.send(GET).requireSuccess();

      assertThat(server.received())
          .extracting(r -> r.headers().get("authorization"))
          .containsExactly("Bearer token-1", "Bearer token-2");
    }
  }

  @Test
  void sourceKeepsItsToken() throws Exception {
    Secret token = Secret.of("t");
    HttpSettings settings = HttpSettings.builder().tokenSource(() -> token).build();
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
      http.send(GET);
      assertThat(http.send(GET).status()).isEqualTo(200);
    }
  }
}
