package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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
    "OWN, 408, OUTCOME_UNKNOWN", "HANDED_IN, 408, OUTCOME_UNKNOWN",
    "OWN, 500, OUTCOME_UNKNOWN", "HANDED_IN, 500, OUTCOME_UNKNOWN",
    "OWN, 503, OUTCOME_UNKNOWN", "HANDED_IN, 503, OUTCOME_UNKNOWN",
    "OWN, 429, TOO_MANY_REQUESTS", "HANDED_IN, 429, TOO_MANY_REQUESTS",
    "OWN, 301, OUTCOME_UNKNOWN", "HANDED_IN, 301, OUTCOME_UNKNOWN",
    "OWN, 302, OUTCOME_UNKNOWN", "HANDED_IN, 302, OUTCOME_UNKNOWN",
    "OWN, 307, OUTCOME_UNKNOWN", "HANDED_IN, 307, OUTCOME_UNKNOWN",
    "OWN, 308, OUTCOME_UNKNOWN", "HANDED_IN, 308, OUTCOME_UNKNOWN",
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

      assertThat(e.code()).isEqualTo(code);
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
      assertThat(server.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <html>saved? | HTTP-254",
        "200 | application/json | {\"claimCode\":  | HTTP-256",
        "200 | application/json | [] | HTTP-257",
        "200 | application/json | '' | HTTP-253",
        "201 | image/png | x | HTTP-255",
        "200 | application/json | {\"claimCode\":\"twenty and more\"} | HTTP-251"
      })
  void successThatCannotBeReadIsUnknown(int status, String type, String body, String detail)
      throws Exception {
    RawServer server = RawServer.start(RawServer.answer(status, body, "Content-Type: " + type));
    HttpSettings small = HttpSettings.builder().maxResponseBytes(20).build();
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), small)) {
      ServiceException e =
          catchThrowableOfType(
              ServiceException.class, () -> http.send(SAVE).requireSuccess().json(Map.class));

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e).hasMessageContaining(detail);
      assertThat(e.status()).hasValue(status);
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  static Stream<HttpCall> bodies() {
    HttpCall call = HttpCall.post("save", "/save", Repeatability.UNSAFE);
    return Stream.of(call, call.form(Map.of("refresh_token", "x")), call.body("text/xml", "<a/>"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void everyKindOfBodyGoesOutOnce(HttpCall call) throws Exception {
    RawServer server = RawServer.start(RawServer.json("[]"), RawServer.hangUp());
    HttpSettings settings = Client.HANDED_IN.settings().build();
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
      http.send(HttpCall.get("warm-up", "/"));

      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(call));

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @Test
  void successThatIsNoTextIsUnknown() throws Exception {
    RawServer server = RawServer.start(RawServer.answer(200, "x", "Content-Type: image/png"));
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      ServiceException e =
          catchThrowableOfType(ServiceException.class, () -> http.send(SAVE).text());

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
    }
  }

  @Test
  void answerThatIsNotHttpIsUnknown() throws Exception {
    RawServer server = RawServer.start(RawServer.raw("SSH-2.0-x\r\n"));
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      ServiceException e = failure(http);

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e).hasMessageContaining("HTTP-259");
      assertThat(server.countAtEnd("POST")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, true",
    "302, true",
    "408, true",
    "500, true",
    "503, true",
    "400, false",
    "407, false",
    "418, false",
    "429, false"
  })
  void statusTellsWhetherItMayHaveTakenEffect(int status, boolean may) throws Exception {
    RawServer server = RawServer.start(RawServer.answer(status, ""));
    try (server;
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      // OkHttp itself gives up a 407 that no proxy sent.
      if (status == 407) {
        assertThat(failure(http).code()).isEqualTo(HttpErrorCode.PROXY_REFUSED);
      } else {
        assertThat(http.send(SAVE).mayHaveTakenEffect()).isEqualTo(may);
      }
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

      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e).hasMessageContaining("HTTP-133");
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
