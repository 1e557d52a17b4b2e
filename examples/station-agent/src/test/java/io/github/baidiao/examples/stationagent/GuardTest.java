package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call, by every header a browser or a program sends; {@code -} is a header left out. */
class GuardTest {
  private static final String TOKEN = "a-token-of-this-test";
  private static final String PAGE = "https://his.example";

  private static Station free;
  private static Station locked;

  @BeforeAll
  static void start() {
    free =
        Station.with(
            s ->
                s.addAllowedOrigins(PAGE)
                    .addAllowedHosts("pc7.hospital.example", "proxy.example:443"));
    locked = Station.with(s -> s.accessToken(SecretSource.of(Secret.of(TOKEN))));
  }

  @AfterAll
  static void stop() {
    free.close();
    locked.close();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:PORT, 200",
    "localhost:PORT, 200",
    "LOCALHOST:PORT, 200",
    "[::1]:PORT, 200",
    "pc7.hospital.example:PORT, 200",
    "proxy.example:443, 200",
    "127.0.0.1, 403",
    "127.0.0.1:80, 403",
    "localhost.evil.example:PORT, 403",
    "evil.example:PORT, 403",
    "evil.example, 403",
    "127.0.0.2:PORT, 403",
    "proxy.example:PORT, 403",
    "localhost.:PORT, 403",
  })
  void hostHasToNameThisPc(String host, int status) {
    String port = Integer.toString(free.agent.uri().getPort());
    assertThat(free.raw().host(host.replace("PORT", port)).get("/api/smartcard/terminals").status())
        .isEqualTo(status);
  }

  @Test
  void noHostAndTwoHostsAreTurnedAway() {
    assertThat(free.raw().host("").get("/api/smartcard/terminals").status()).isEqualTo(400);
    assertThat(free.raw().header("Host", "evil.example").get("/api/smartcard/terminals").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET http://evil.example/api/smartcard/terminals HTTP/1.1, 127.0.0.1:PORT, 400",
    "GET http://127.0.0.1:PORT/api/smartcard/terminals HTTP/1.1, evil.example, 400",
    "GET http://evil.example/api/smartcard/terminals HTTP/1.1, evil.example, 403",
    "GET /api/smartcard/terminals HTTP/1.1, a@127.0.0.1:PORT, 400",
    "GET /api/smartcard/terminals HTTP/1.0, -, 403",
    "OPTIONS * HTTP/1.1, 127.0.0.1:PORT, 204",
    "GET * HTTP/1.1, 127.0.0.1:PORT, 400",
  })
  void requestLineCannotSpeakForTheHost(String line, String host, int status) {
    String port = Integer.toString(free.agent.uri().getPort());
    Raw raw = free.raw().host("");
    with(raw, "Host", host.replace("PORT", port));
    assertThat(raw.line(line.replace("PORT", port)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.yaml/../api/smartcard/terminals, 401",
    "/openapi.yaml;/../api/smartcard/terminals, 401",
    "/api/smartcard/terminals;jsessionid=/openapi.yaml, 401",
    "/api/smartcard/%74erminals, 401",
    "/status.json, 401",
    "//openapi.yaml, 400",
    "/page/%2e%2e/status.json, 400",
    "/openapi.yaml%2f..%2fstatus.json, 400",
    "/.., 400",
    "/openapi.yaml%00, 400",
    "/openapi.yaml?/../status.json, 200",
  })
  void noPathLeadsAroundTheToken(String path, int status) {
    assertThat(locked.raw().get(path).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/ws?token=a-token-of-this-test, 101",
    "/ws?token=a-token-of-this-tesT, 401",
    "/ws?token=, 401",
    "/ws?token=%zz, 401",
    "/ws, 401",
    "/api/smartcard/terminals?token=wrong, 401",
  })
  void webSocketMayShowTheTokenInItsAddress(String path, int status) {
    assertThat(upgrade(locked.raw()).answerTo(path)).isEqualTo(status);
  }

  static Raw upgrade(Raw raw) {
    return raw.header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
  }

  @ParameterizedTest
  @CsvSource({
    // Origin, Sec-Fetch-Site, Sec-Fetch-Mode, Referer, path, status
    "-, -, -, -, /api/smartcard/terminals, 200",
    "https://his.example, cross-site, cors, -, /api/smartcard/terminals, 200",
    "https://his.example, -, -, -, /api/smartcard/terminals, 200",
    "OWN, same-origin, cors, -, /api/smartcard/terminals, 200",
    "https://evil.example, cross-site, cors, -, /api/smartcard/terminals, 403",
    "https://evil.example, -, -, -, /api/smartcard/terminals, 403",
    "https://evil.example, -, -, -, /openapi.yaml, 403",
    "null, -, -, -, /api/smartcard/terminals, 403",
    "http://his.example, -, -, -, /api/smartcard/terminals, 403",
    "https://his.example:8443, -, -, -, /api/smartcard/terminals, 403",
    "https://his.example.evil.example, -, -, -, /api/smartcard/terminals, 403",
    "http://localhost:1, -, -, -, /api/smartcard/terminals, 403",
    "-, cross-site, no-cors, -, /api/smartcard/terminals, 403",
    "-, same-site, no-cors, -, /api/smartcard/terminals, 403",
    "-, cross-site, navigate, -, /api/smartcard/terminals, 403",
    "-, none, navigate, -, /api/smartcard/terminals, 200",
    "-, same-origin, cors, -, /api/smartcard/terminals, 200",
    "-, cross-site, navigate, -, /openapi.yaml, 200",
    "-, cross-site, no-cors, -, /openapi.yaml, 403",
    "-, nonsense, navigate, -, /api/smartcard/terminals, 403",
    "-, -, -, https://evil.example/page, /api/smartcard/terminals, 403",
    "-, -, -, https://his.example/page, /api/smartcard/terminals, 200",
    "-, -, -, not a page, /api/smartcard/terminals, 403",
  })
  void pageHasToBeOnTheList(
      String origin, String site, String mode, String referer, String path, int status) {
    Raw raw = free.raw();
    with(raw, "Origin", origin.replace("OWN", free.agent.uri().toString()));
    with(raw, "Sec-Fetch-Site", site);
    with(raw, "Sec-Fetch-Mode", mode);
    with(raw, "Sec-Fetch-Dest", mode.equals("navigate") ? "document" : "empty");
    with(raw, "Referer", referer);

    Raw.Got got = raw.get(path);

    assertThat(got.status()).isEqualTo(status);
    assertThat(got.header("Access-Control-Allow-Origin").isPresent())
        .isEqualTo(origin.equals(PAGE));
    assertThat(got.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(got.header("Cache-Control")).contains("no-store");
    assertThat(got.header("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
  }

  private static void with(Raw raw, String name, String value) {
    if (!value.equals("-")) {
      raw.header(name, value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /ws, https://evil.example, 403",
    "GET, /ws, null, 403",
    "GET, /api/smartcard/terminals, https://evil.example, 403",
  })
  void upgradeFromElsewhereIsTurnedAway(String method, String path, String origin, int status) {
    Raw.Got got =
        upgrade(free.raw())
            .header("Origin", origin)
            .header("Connection", "close")
            .send(method, path, "");
    assertThat(got.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "-, /api/smartcard/terminals, 401",
    "Bearer a-token-of-this-test, /api/smartcard/terminals, 200",
    "bearer a-token-of-this-test, /api/smartcard/terminals, 200",
    "Bearer a-token-of-this-tesT, /api/smartcard/terminals, 401",
    "Bearer a-token, /api/smartcard/terminals, 401",
    "Bearer, /api/smartcard/terminals, 401",
    "Basic a-token-of-this-test, /api/smartcard/terminals, 401",
    "-, /api/smartcard/terminals?token=a-token-of-this-test, 401",
    "-, /nowhere, 401",
    "-, /openapi.yaml, 200",
  })
  void tokenHasToBeShownInTheHeader(String authorization, String path, int status) {
    Raw raw = locked.raw();
    with(raw, "Authorization", authorization);

    Raw.Got got = raw.get(path);

    assertThat(got.status()).isEqualTo(status);
    assertThat(got.header("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
  }

  @Test
  void pageOnTheListIsToldBeforehandThatItMayReachThisPc() {
    Raw.Got got =
        free.raw()
            .header("Origin", PAGE)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type")
            .header("Access-Control-Request-Private-Network", "true")
            .send("OPTIONS", "/api/nhso-service/confirm-save", "");

    assertThat(got.status()).isEqualTo(204);
    assertThat(got.header("Access-Control-Allow-Origin")).contains(PAGE);
    assertThat(got.header("Access-Control-Allow-Methods")).contains("GET, POST");
    assertThat(got.header("Access-Control-Allow-Headers")).contains("authorization, content-type");
    assertThat(got.header("Access-Control-Allow-Private-Network")).contains("true");
  }

  @Test
  void anotherPageIsToldNothing() {
    Raw.Got got =
        free.raw()
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Private-Network", "true")
            .send("OPTIONS", "/api/nhso-service/confirm-save", "");

    assertThat(got.status()).isEqualTo(403);
    assertThat(got.text()).doesNotContain("Access-Control-Allow");
  }

  @ParameterizedTest
  @CsvSource({"PUT, 405", "DELETE, 405", "TRACE, 405", "POST, 405"})
  void otherMethodsAreTurnedAway(String method, int status) {
    assertThat(free.raw().send(method, "/api/smartcard/terminals", "").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "192.0.2.1"})
  void otherMachinesNeedAToken(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StationSettings.builder().address(address).build())
        .withMessageContaining("accessToken");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StationSettings.builder()
                    .address(address)
                    .accessToken(SecretSource.of(Secret.of("too-short")))
                    .build());
  }
}
