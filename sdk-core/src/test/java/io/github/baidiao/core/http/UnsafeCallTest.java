package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One UNSAFE call is one POST on the wire, in every case in which OkHttp would send another. */
class UnsafeCallTest {
  private static final HttpCall SAVE =
      HttpCall.post("save", "/save", Repeatability.UNSAFE).json(Map.of("claimType", "PG0060001"));

  enum Client {
    OWN,
    HANDED_IN;

    HttpSettings.Builder settings() {
      HttpSettings.Builder settings = HttpSettings.builder().maxAttempts(5);
      return this == OWN ? settings : settings.okHttpClient(eager());
    }

    /** A client that repeats whatever can be repeated. */
    private static OkHttpClient eager() {
      return new OkHttpClient.Builder()
          .retryOnConnectionFailure(true)
          .followRedirects(true)
          .followSslRedirects(true)
          .authenticator((route, response) -> again(response))
          .proxyAuthenticator((route, response) -> again(response))
          .build();
    }

    private static okhttp3.Request again(Response response) {
      return response.request().newBuilder().header("Authorization", "x").build();
    }
  }

  private static ServiceException failure(ServiceHttp http) {
    return catchThrowableOfType(ServiceException.class, () -> http.send(SAVE));
  }

  @ParameterizedTest
  @EnumSource
  void keptConnectionThatTheServerClosesOnThePost(Client client) throws Exception {
    RawServer server = RawServer.start(RawServer.json("[]"), RawServer.hangUp());
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), client.settings().build())) {
      http.send(HttpCall.get("warm-up", "/"));

      ServiceException e = failure(http);

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e.requestMayHaveArrived()).isTrue();
      assertThat(server.received().get(1).connection()).as("the kept one").isEqualTo(1);
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keptConnectionThatTheServerClosedBefore(Client client) throws Exception {
    RawServer server =
        RawServer.start(RawServer.answerAndClose(RawServer.json("[]")), RawServer.json("{}"));
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), client.settings().build())) {
      http.send(HttpCall.get("warm-up", "/"));
      try {
        http.send(SAVE);
      } catch (ServiceException e) {
        // Whether OkHttp sees in time that the connection is gone is a race; never two are sent.
        assertThat(e.requestMayHaveArrived()).isTrue();
      }
      assertThat(server.countAtEnd("POST")).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answerLostAfterTheRequestWasRead(Client client) throws Exception {
    RawServer server = RawServer.start(RawServer.hangUp());
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), client.settings().build())) {
      ServiceException e = failure(http);

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e.retryable()).isFalse();
      assertThat(e).hasMessageContaining("HTTP-105");
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OWN, 408, SERVICE_UNAVAILABLE", "HANDED_IN, 408, SERVICE_UNAVAILABLE",
    "OWN, 503, SERVICE_UNAVAILABLE", "HANDED_IN, 503, SERVICE_UNAVAILABLE",
    "OWN, 429, TOO_MANY_REQUESTS", "HANDED_IN, 429, TOO_MANY_REQUESTS",
    "OWN, 301, REDIRECTED", "HANDED_IN, 301, REDIRECTED",
    "OWN, 302, REDIRECTED", "HANDED_IN, 302, REDIRECTED",
    "OWN, 307, REDIRECTED", "HANDED_IN, 307, REDIRECTED",
    "OWN, 308, REDIRECTED", "HANDED_IN, 308, REDIRECTED",
    "OWN, 401, UNAUTHORIZED", "HANDED_IN, 401, UNAUTHORIZED",
    "OWN, 407, PROXY_REFUSED", "HANDED_IN, 407, PROXY_REFUSED",
    "OWN, 421, REQUEST_REFUSED", "HANDED_IN, 421, REQUEST_REFUSED"
  })
  void statusThatOkHttpWouldAnswerWithAnotherRequest(Client client, int status, HttpErrorCode code)
      throws Exception {
    RawServer server =
        RawServer.start(
            RawServer.answer(
                status,
                "",
                "Retry-After: 0",
                "Location: /elsewhere",
                "WWW-Authenticate: Basic realm=\"x\"",
                "Proxy-Authenticate: Basic realm=\"x\""),
            RawServer.json("{}"));
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), client.settings().build())) {
      ServiceException e =
          catchThrowableOfType(ServiceException.class, () -> http.send(SAVE).requireSuccess());

      boolean mayBeDone = code == HttpErrorCode.SERVICE_UNAVAILABLE;
      assertThat(e.code()).isEqualTo(mayBeDone ? HttpErrorCode.OUTCOME_UNKNOWN : code);
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
      assertThat(server.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void timeOut(Client client) throws Exception {
    RawServer server = RawServer.silent();
    HttpSettings settings = client.settings().attemptTimeout(Duration.ofMillis(300)).build();
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
      ServiceException e = failure(http);

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e).hasMessageContaining("HTTP-104");
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @Test
  void interceptorThatTriesAgainByItself() throws Exception {
    OkHttpClient insistent =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    RawServer server = RawServer.start(RawServer.json("{}"));
    HttpSettings settings = HttpSettings.builder().okHttpClient(insistent).build();
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
      ServiceException e = failure(http);

      assertThat(e.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID);
      assertThat(e.requestMayHaveArrived()).isTrue();
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @Test
  void secondAddressOfAHostIsTriedWhileNothingIsSent() throws Exception {
    RawServer server = RawServer.start(RawServer.json("{}"));
    InetAddress nobody = InetAddress.getByName("::1");
    InetAddress agent = InetAddress.getByName("127.0.0.1");
    OkHttpClient client = new OkHttpClient.Builder().dns(host -> List.of(nobody, agent)).build();
    URI uri = URI.create("http://localhost:" + server.port());
    try (server;
        ServiceHttp http =
            ServiceHttp.create(uri, HttpSettings.builder().okHttpClient(client).build())) {
      assertThat(http.send(SAVE).status()).isEqualTo(200);
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @Test
  void oneShotBodyIsWrittenOnce() throws Exception {
    OneShotBody body = new OneShotBody(new byte[] {1}, null);
    body.writeTo(new okio.Buffer());

    assertThat(catchThrowableOfType(RefusedHere.class, () -> body.writeTo(new okio.Buffer())))
        .isNotNull();
  }
}
