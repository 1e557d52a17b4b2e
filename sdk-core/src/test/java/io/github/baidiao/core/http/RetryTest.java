package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final HttpCall GET = HttpCall.get("read", "/read");

  private final FakePacer pacer = new FakePacer();
  private final List<HttpAttempt> attempts = new ArrayList<>();

  private HttpSettings.Builder settings() {
    return HttpSettings.builder().observer(attempts::add).random(new Random(1));
  }

  private ServiceHttp client(RawServer server, HttpSettings.Builder settings) {
    return ServiceHttp.create(server.uri(), settings.build(), pacer);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void safeCallIsRepeatedUntilItSucceeds(int status) throws Exception {
    try (RawServer server = RawServer.start(RawServer.answer(status, ""), RawServer.json("{}"));
        ServiceHttp http = client(server, settings())) {
      assertThat(http.send(GET).status()).isEqualTo(200);
      assertThat(server.received()).hasSize(2);
      assertThat(pacer.pauses()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 500, 501})
  void otherStatusesAreNotRepeated(int status) throws Exception {
    try (RawServer server = RawServer.start(RawServer.answer(status, ""));
        ServiceHttp http = client(server, settings())) {
      assertThat(http.send(GET).status()).isEqualTo(status);
      assertThat(server.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"408, true", "408, false", "503, true", "503, false"})
  void ourRepetitionIsTheOnlyOne(int status, boolean handedIn) throws Exception {
    HttpSettings.Builder settings = settings().maxAttempts(3);
    if (handedIn) {
      settings.okHttpClient(new OkHttpClient());
    }
    try (RawServer server = RawServer.start(RawServer.answer(status, "", "Retry-After: 0"));
        ServiceHttp http = client(server, settings)) {
      HttpAnswer answer = http.send(GET);

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("retry-after")).contains("0");
      assertThat(server.received()).hasSize(3);
      assertThat(attempts).extracting(HttpAttempt::number).containsExactly(1, 2, 3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"7, 7", "0, 0", "-, -", "soon, 0"})
  void failureTellsWhatTheServiceAsksToWait(String header, Long seconds) throws Exception {
    String[] headers = header == null ? new String[0] : new String[] {"Retry-After: " + header};
    try (RawServer server = RawServer.start(RawServer.answer(429, "", headers));
        ServiceHttp http = client(server, settings().maxAttempts(1))) {
      ServiceException e =
          catchThrowableOfType(ServiceException.class, () -> http.send(GET).requireSuccess());

      assertThat(e.retryAfter()).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
  }

  @Test
  void idempotentPostIsRepeatedWithItsBody() throws Exception {
    HttpCall put = HttpCall.post("put", "/put", Repeatability.IDEMPOTENT).json(Map.of("id", "42"));
    try (RawServer server = RawServer.start(RawServer.hangUp(), RawServer.json("{}"));
        ServiceHttp http = client(server, settings())) {
      http.send(put).requireSuccess();

      assertThat(server.received())
          .extracting(RawServer.Received::body)
          .containsExactly("{\"id\":\"42\"}", "{\"id\":\"42\"}");
      assertThat(attempts.get(0).code()).contains(HttpErrorCode.CONNECTION_LOST);
      assertThat(attempts.get(0).status()).isEmpty();
      assertThat(attempts.get(1).code()).isEmpty();
      assertThat(attempts.get(1).status()).hasValue(200);
    }
  }

  @Test
  void refusedConnectionIsTriedAgainAndCertainlyNothingArrived() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    try (ServiceHttp http =
        ServiceHttp.create(URI.create("http://127.0.0.1:" + port), settings().build(), pacer)) {
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(GET));

      assertThat(e.code()).isEqualTo(HttpErrorCode.UNREACHABLE);
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(e.status()).isEmpty();
      assertThat(attempts).hasSize(3);
    }
  }

  @Test
  void earlierAttemptThatMayHaveArrivedIsNotForgotten() throws Exception {
    RawServer server = RawServer.start(RawServer.hangUp());
    HttpSettings.Builder settings = settings().maxAttempts(2);
    try (server;
        ServiceHttp http =
            ServiceHttp.create(
                server.uri(),
                settings
                    .observer(
                        attempt -> {
                          try {
                            server.close();
                          } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                          }
                        })
                    .build(),
                pacer)) {
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(GET));

      assertThat(e.code()).isEqualTo(HttpErrorCode.UNREACHABLE);
      assertThat(e.requestMayHaveArrived()).isTrue();
    }
  }

  @Test
  void serviceThatAsksForSevenSecondsGetsThem() throws Exception {
    try (RawServer server =
            RawServer.start(RawServer.answer(429, "", "Retry-After: 7"), RawServer.json("{}"));
        ServiceHttp http = client(server, settings())) {
      http.send(GET).requireSuccess();

      assertThat(pacer.pauses()).containsExactly(Duration.ofSeconds(7));
    }
  }

  @Test
  void serviceMayNameADate() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    try (RawServer server =
            RawServer.start(
                RawServer.answer(503, "", "Retry-After: Fri, 20 Nov 2026 08:00:12 GMT"),
                RawServer.json("{}"));
        ServiceHttp http = client(server, settings().clock(clock))) {
      http.send(GET).requireSuccess();

      assertThat(pacer.pauses()).containsExactly(Duration.ofSeconds(12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1.5", "", "Fri, 20 Nov 1999 08:00:00 GMT"})
  void retryAfterThatMeansNothingLeavesOurOwnPause(String value) throws Exception {
    try (RawServer server =
            RawServer.start(
                RawServer.answer(503, "", "Retry-After: " + value), RawServer.json("{}"));
        ServiceHttp http = client(server, settings())) {
      http.send(GET).requireSuccess();

      assertThat(pacer.pauses().get(0)).isBetween(Duration.ZERO, Duration.ofMillis(500));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "99999999999999999999"})
  void pauseBeyondTheDeadlineEndsTheCallAtOnce(String seconds) throws Exception {
    try (RawServer server = RawServer.start(RawServer.answer(503, "", "Retry-After: " + seconds));
        ServiceHttp http = client(server, settings().totalDeadline(Duration.ofSeconds(60)))) {
      assertThat(http.send(GET).status()).isEqualTo(503);
      assertThat(server.received()).hasSize(1);
      assertThat(pacer.pauses()).isEmpty();
    }
  }

  @Test
  void dateInAnotherEraIsAVeryLongPauseThatCanStillBeCounted() throws Exception {
    String buddhist = "Retry-After: Mon, 20 Nov 2569 08:00:12 GMT";
    try (RawServer server = RawServer.start(RawServer.answer(429, "", buddhist));
        ServiceHttp http = client(server, settings())) {
      assertThat(http.send(GET).failure().retryAfter()).contains(Duration.ofDays(365));
    }
  }

  @Test
  void oneDeadlineHoldsOverAllAttempts() throws Exception {
    RawServer.Reaction slow =
        (request, out) -> {
          pacer.pass(Duration.ofSeconds(4));
          return RawServer.answer(503, "").to(request, out);
        };
    try (RawServer server = RawServer.start(slow);
        ServiceHttp http =
            client(server, settings().maxAttempts(10).totalDeadline(Duration.ofSeconds(10)))) {
      assertThat(http.send(GET).status()).isEqualTo(503);
      assertThat(server.received()).hasSizeBetween(2, 3);
    }
  }

  @Test
  void lastAttemptGetsOnlyWhatIsLeftOfTheDeadline() throws Exception {
    try (RawServer server = RawServer.silent();
        ServiceHttp http =
            ServiceHttp.create(
                server.uri(),
                settings()
                    .totalDeadline(Duration.ofMillis(400))
                    .attemptTimeout(Duration.ofMinutes(1))
                    .build())) {
      long start = System.nanoTime();
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(GET));

      assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void pausesGrowAreDrawnFromZeroAndStayBelowTheLimit() {
    HttpSettings settings =
        HttpSettings.builder()
            .backoffBase(Duration.ofMillis(100))
            .backoffLimit(Duration.ofMillis(1000))
            .random(new Random(7))
            .build();
    RetryPolicy policy = new RetryPolicy(settings);
    long[] bounds = {100, 200, 400, 800, 1000, 1000};
    for (int attempt = 1; attempt <= bounds.length; attempt++) {
      List<Long> drawn = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        drawn.add(policy.pauseAfter(attempt, java.util.Optional.empty()).toMillis());
      }
      long bound = bounds[attempt - 1];
      assertThat(drawn).allMatch(ms -> ms >= 0 && ms <= bound);
      assertThat(drawn).anyMatch(ms -> ms < bound / 10).anyMatch(ms -> ms > bound * 9 / 10);
    }
  }

  @Test
  void observerThatThrowsSpoilsNothing() throws Exception {
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http =
            client(
                server,
                settings()
                    .observer(
                        attempt -> {
                          throw new IllegalStateException("broken observer");
                        }))) {
      assertThat(http.send(GET).isSuccess()).isTrue();
    }
  }
}
