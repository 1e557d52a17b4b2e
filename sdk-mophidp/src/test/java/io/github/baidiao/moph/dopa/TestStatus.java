package io.github.baidiao.moph.dopa;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for DOPA and for DGA's gateway on 127.0.0.1 at a free port. */
final class TestStatus implements AutoCloseable {
  static final String KEY = "00000000-0000-4000-8000-000000000d6a";
  static final String TOKEN = "00000000-0000-4000-8000-000000000d6b";

  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();
  private final WireMockServer server;

  private TestStatus(WireMockConfiguration configuration) {
    server =
        new WireMockServer(
            configuration.bindAddress("127.0.0.1").dynamicPort().disableRequestJournal());
    server.addMockServiceRequestListener(
        (request, response) ->
            (request.getUrl().contains("/ws/auth/") ? tokens : questions).incrementAndGet());
    server.start();
  }

  /** With the committed stubs of one service. */
  static TestStatus withStubs(String service) {
    return new TestStatus(wireMockConfig().usingFilesUnderClasspath("wiremock/" + service));
  }

  /** That knows nothing until it is told. */
  static TestStatus blank() {
    return new TestStatus(wireMockConfig());
  }

  WireMockServer server() {
    return server;
  }

  /** Gives this answer to everything from now on, but a token to who asks for one. */
  void answers(ResponseDefinitionBuilder answer) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(answer));
    server.stubFor(
        any(urlPathEqualTo("/ws/auth/validate"))
            .willReturn(okJson("{\"Result\":\"" + TOKEN + "\"}")));
  }

  int tokens() {
    return tokens.get();
  }

  int questions() {
    return questions.get();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  DopaSettings.Builder dopa(SoapVersion version) {
    return DopaSettings.builder().baseUrl(address()).version(version).http(quick());
  }

  DopaSoap soap(SoapVersion version) {
    return DopaSoap.connect(dopa(version).build());
  }

  DgaSettings.Builder dga() {
    return DgaSettings.builder()
        .baseUrl(address())
        .consumerKey(SecretSource.of(Secret.of(KEY)))
        .consumerSecret(SecretSource.of(Secret.of("sandbox")))
        .agent("baidiao-sandbox")
        .http(quick());
  }

  DgaGateway gateway() {
    return DgaGateway.connect(dga().build());
  }

  // A server on this machine answers at once or was told not to.
  private static HttpSettings quick() {
    return HttpSettings.builder()
        .connectTimeout(Duration.ofSeconds(2))
        .attemptTimeout(Duration.ofSeconds(5))
        .totalDeadline(Duration.ofSeconds(10))
        .backoffBase(Duration.ofMillis(1))
        .maxResponseBytes(64 * 1024)
        .build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
