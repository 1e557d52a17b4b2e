package io.github.baidiao.nhso.rights;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in for NHSO on 127.0.0.1 at a free port, which remembers what it was asked. */
final class TestRights implements AutoCloseable {
  private final List<LoggedRequest> requests = new CopyOnWriteArrayList<>();
  private final WireMockServer server;

  private TestRights(WireMockConfiguration configuration) {
    server =
        new WireMockServer(
            configuration.bindAddress("127.0.0.1").dynamicPort().disableRequestJournal());
    server.addMockServiceRequestListener(
        (request, response) -> requests.add(LoggedRequest.createFrom(request)));
    server.start();
  }

  /** With the committed stubs. */
  static TestRights withStubs() {
    return new TestRights(wireMockConfig().usingFilesUnderClasspath("wiremock/nhso-rights"));
  }

  /** That knows nothing until it is told. */
  static TestRights blank() {
    return new TestRights(wireMockConfig());
  }

  WireMockServer server() {
    return server;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Answers whatever it is asked from now on with this. */
  void answers(ResponseDefinitionBuilder answer) {
    server.resetAll();
    requests.clear();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  List<LoggedRequest> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop();
  }
}
