package io.github.baidiao.moph.account;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A stand-in for the Account Center on 127.0.0.1 at a free port, which counts what it is asked. */
final class TestCenter implements AutoCloseable {
  static final String PASSWORD = "P@ssw0rd";

  private final AtomicInteger signIns = new AtomicInteger();
  private final WireMockServer server;

  private TestCenter(WireMockConfiguration configuration) {
    server =
        new WireMockServer(
            configuration.bindAddress("127.0.0.1").dynamicPort().disableRequestJournal());
    server.addMockServiceRequestListener((request, response) -> signIns.incrementAndGet());
    server.start();
  }

  /** With the committed stubs. */
  static TestCenter withStubs() {
    return new TestCenter(wireMockConfig().usingFilesUnderClasspath("wiremock/moph-account"));
  }

  /** That knows nothing until it is told. */
  static TestCenter blank() {
    return new TestCenter(wireMockConfig().containerThreads(60));
  }

  WireMockServer server() {
    return server;
  }

  /** Gives everybody this answer from now on. */
  void answers(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  int signIns() {
    return signIns.get();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Quick settings: a server on this machine answers at once or was told not to. */
  AccountSettings.Builder settings() {
    return AccountSettings.builder()
        .baseUrl(address())
        .user("station")
        .password(SecretSource.of(Secret.of(PASSWORD)))
        .hospitalCode(HospitalCode.of("99999"))
        .http(
            HttpSettings.builder()
                .connectTimeout(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofSeconds(5))
                .totalDeadline(Duration.ofSeconds(10))
                .maxResponseBytes(64 * 1024)
                .build());
  }

  AccountCenter center() {
    return AccountCenter.connect(settings().build());
  }

  static String text(Secret secret) {
    Function<char[], String> toText = String::new;
    return secret.use(toText);
  }

  @Override
  public void close() {
    server.stop();
  }
}
