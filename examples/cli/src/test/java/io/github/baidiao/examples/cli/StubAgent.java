package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.util.concurrent.atomic.AtomicInteger;

/** The committed stubs of the agent at a free port of 127.0.0.1; counts what is posted. */
final class StubAgent implements AutoCloseable {
  private final AtomicInteger posts = new AtomicInteger();
  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig()
              .usingFilesUnderClasspath("wiremock/nhso-agent")
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .disableRequestJournal());

  StubAgent() {
    server.addMockServiceRequestListener(
        (request, response) -> {
          if (request.getMethod().equals(RequestMethod.POST)) {
            posts.incrementAndGet();
          }
        });
    server.start();
  }

  WireMockServer server() {
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  int posts() {
    return posts.get();
  }

  void sees(String readerState) {
    server.setScenarioState("reader", readerState);
  }

  @Override
  public void close() {
    server.stop();
  }
}
