package io.github.baidiao.nhso.authen;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for NHSO on 127.0.0.1 at a free port, which counts what it is asked. */
final class TestService implements AutoCloseable {
  static final String TOKEN = "00000000-0000-4000-8000-000000000001";

  private final AtomicInteger questions = new AtomicInteger();
  private final WireMockServer server;

  private TestService(WireMockConfiguration configuration) {
    server =
        new WireMockServer(
            configuration.bindAddress("127.0.0.1").dynamicPort().disableRequestJournal());
    server.addMockServiceRequestListener((request, response) -> questions.incrementAndGet());
    server.start();
  }

  /** With the committed stubs. */
  static TestService withStubs() {
    return new TestService(wireMockConfig().usingFilesUnderClasspath("wiremock/nhso-authen"));
  }

  /** That knows nothing until it is told. */
  static TestService blank() {
    return new TestService(wireMockConfig());
  }

  WireMockServer server() {
    return server;
  }

  int questions() {
    return questions.get();
  }

  CheckAuthenStatus client(AuthenStatusApi api) {
    return CheckAuthenStatus.connect(settings(api, TOKEN));
  }

  AuthenStatusSettings settings(AuthenStatusApi api, String token) {
    return settings(URI.create("http://127.0.0.1:" + server.port()), api, token);
  }

  /** Quick settings: a server on this machine answers at once or was told not to. */
  static AuthenStatusSettings settings(URI address, AuthenStatusApi api, String token) {
    String below = api == AuthenStatusApi.CURRENT ? "/authencodestatus" : "/authencodeapi";
    return AuthenStatusSettings.builder()
        .api(api)
        .baseUrl(address.resolve(below))
        .token(AuthenStatusToken.from(SecretSource.of(Secret.of(token))))
        .http(
            HttpSettings.builder()
                .connectTimeout(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofSeconds(5))
                .totalDeadline(Duration.ofSeconds(10))
                .backoffBase(Duration.ofMillis(1))
                .build())
        .build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
