package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.github.baidiao.core.http.HttpSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for the agent on 127.0.0.1 at a free port, which counts what is posted to it. */
final class TestAgent implements AutoCloseable {
  /** 17:30 in Bangkok on the day of the invented answers. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-07T10:30:00Z"), ZoneOffset.UTC);

  private final AtomicInteger posts = new AtomicInteger();
  private final AtomicInteger lists = new AtomicInteger();
  private final WireMockServer server;

  private TestAgent(WireMockConfiguration configuration) {
    server =
        new WireMockServer(
            configuration
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .containerThreads(12));
    server.addMockServiceRequestListener(
        (request, response) -> {
          if (request.getMethod().equals(RequestMethod.POST)) {
            posts.incrementAndGet();
          } else if (request.getUrl().contains("latest-5")) {
            lists.incrementAndGet();
          }
        });
    server.start();
  }

  /** With the committed stubs. */
  static TestAgent withStubs() {
    return new TestAgent(wireMockConfig().usingFilesUnderClasspath("wiremock/nhso-agent"));
  }

  /** That knows nothing until it is told. */
  static TestAgent blank() {
    return new TestAgent(wireMockConfig());
  }

  WireMockServer server() {
    return server;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  int posts() {
    return posts.get();
  }

  /** Returns how often the list of five was asked for. */
  int lists() {
    return lists.get();
  }

  SecureSmartCardAgent client() {
    return client(address());
  }

  static SecureSmartCardAgent client(URI address) {
    return SecureSmartCardAgent.connect(settings(address));
  }

  /** Quick settings: a server on this machine answers at once or was told not to. */
  static AgentSettings settings(URI address) {
    return AgentSettings.builder()
        .baseUrl(address)
        .hospitalCode(Requests.HOSPITAL)
        .clock(CLOCK)
        .http(
            HttpSettings.builder()
                .connectTimeout(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofSeconds(2))
                .totalDeadline(Duration.ofSeconds(5))
                .backoffBase(Duration.ofMillis(1))
                .build())
        .build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
