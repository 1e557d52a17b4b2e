package io.github.baidiao.moph.envelope;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.baidiao.core.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A stand-in for MOPH's services on 127.0.0.1 at a free port, which remembers what it is asked. */
public final class EnvelopeServer implements AutoCloseable {
  private final WireMockServer server;

  private EnvelopeServer(WireMockConfiguration configuration) {
    server = new WireMockServer(configuration.bindAddress("127.0.0.1").dynamicPort());
    server.start();
  }

  /** With the committed stubs. */
  public static EnvelopeServer withStubs() {
    return new EnvelopeServer(
        wireMockConfig().usingFilesUnderClasspath("wiremock/moph-idp-public"));
  }

  /** That knows nothing until it is told. */
  public static EnvelopeServer blank() {
    return new EnvelopeServer(wireMockConfig());
  }

  public WireMockServer server() {
    return server;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/idp/api");
  }

  /** Answers everything so from now on, and forgets what it was asked. */
  public void answers(ResponseDefinitionBuilder answer) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  public void answers(int status, String json) {
    answers(okJson(json).withStatus(status));
  }

  /** What it was asked, in that order. */
  public List<LoggedRequest> asked() {
    return server.findAll(anyRequestedFor(anyUrl()));
  }

  /** Quick settings: a server on this machine answers at once or was told not to. */
  public static HttpSettings http() {
    return HttpSettings.builder()
        .connectTimeout(Duration.ofSeconds(2))
        .attemptTimeout(Duration.ofSeconds(5))
        .totalDeadline(Duration.ofSeconds(10))
        .backoffBase(Duration.ofMillis(1))
        .build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
