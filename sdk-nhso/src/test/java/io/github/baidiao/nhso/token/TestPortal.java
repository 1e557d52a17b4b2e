package io.github.baidiao.nhso.token;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.baidiao.core.http.HttpSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for the SRM portal on 127.0.0.1 at a free port, which counts its requests. */
final class TestPortal implements AutoCloseable {
  /** Before the first pair ends. */
  static final Clock IN_TIME = at("2025-11-07T09:00:00Z");

  /** After the first pair ended. */
  static final Clock LATER = at("2025-11-07T10:30:00Z");

  private static final Set<Integer> PORTS = new HashSet<>();

  private final AtomicInteger requests = new AtomicInteger();
  private final WireMockServer server;

  private TestPortal(WireMockConfiguration configuration) {
    configuration.bindAddress("127.0.0.1").dynamicPort().disableRequestJournal();
    WireMockServer started = new WireMockServer(configuration);
    started.start();
    // A portal's spent refresh tokens are known until the process ends, so no port comes twice.
    while (!PORTS.add(started.port())) {
      started.stop();
      started = new WireMockServer(configuration);
      started.start();
    }
    server = started;
    server.addMockServiceRequestListener((request, response) -> requests.incrementAndGet());
  }

  /** With the committed stubs. */
  static TestPortal withStubs() {
    return new TestPortal(wireMockConfig().usingFilesUnderClasspath("wiremock/nhso-srm-portal"));
  }

  /** That gives one answer to every renewal. */
  static TestPortal answering(ResponseDefinitionBuilder answer) {
    TestPortal portal = new TestPortal(wireMockConfig());
    portal.answer(answer);
    return portal;
  }

  void answer(ResponseDefinitionBuilder answer) {
    server.stubFor(post(urlPathEqualTo("/api/scard/access-token")).willReturn(answer));
  }

  static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  int requests() {
    return requests.get();
  }

  SrmSession session(SrmTokenStore store, Clock clock) {
    return SrmSession.open(
        SrmSettings.builder()
            .store(store)
            .baseUrl(URI.create("http://127.0.0.1:" + server.port()))
            .clock(clock)
            .http(
                HttpSettings.builder()
                    .attemptTimeout(Duration.ofSeconds(2))
                    .totalDeadline(Duration.ofSeconds(5))
                    .build())
            .build());
  }

  @Override
  public void close() {
    server.stop();
  }
}
