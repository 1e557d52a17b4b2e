package io.github.baidiao.nhso.endpoint;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A stand-in for ENDPOINT on 127.0.0.1 at a free port, which keeps what is posted to it. */
public final class TestEndpoint implements AutoCloseable {
  /** 17:30 in Bangkok on the day of the invented visits. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-07T10:30:00Z"), ZoneOffset.UTC);

  public static final String TOKEN = "00000000-0000-4000-8000-00000000e001";

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .disableRequestJournal()
              .containerThreads(12));

  public TestEndpoint() {
    server.addMockServiceRequestListener(
        (request, response) -> {
          if (request.getMethod().equals(RequestMethod.POST)) {
            bodies.add(request.getBodyAsString());
          }
        });
    server.start();
  }

  public TestEndpoint answering(ResponseDefinitionBuilder answer) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(answer));
    return this;
  }

  public WireMockServer server() {
    return server;
  }

  public int posts() {
    return bodies.size();
  }

  public String lastBody() {
    return bodies.get(bodies.size() - 1);
  }

  public NhsoEndpoint client(ClaimCodeLookUp lookUp) {
    return NhsoEndpoint.connect(
        settings(URI.create("http://127.0.0.1:" + server.port() + "/nhsoendpoint"), lookUp)
            .build());
  }

  /** Quick settings: a server on this machine answers at once or was told not to. */
  public static EndpointSettings.Builder settings(URI address, ClaimCodeLookUp lookUp) {
    return EndpointSettings.builder()
        .baseUrl(address)
        .token(EndpointToken.from(SecretSource.of(Secret.of(TOKEN.toCharArray()))))
        .hospitalCode(Visits.HOSPITAL)
        .sourceId("VENDOR01")
        .clock(CLOCK)
        .lookUp(lookUp)
        .http(
            HttpSettings.builder()
                .connectTimeout(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofSeconds(2))
                .totalDeadline(Duration.ofSeconds(5))
                .build());
  }

  @Override
  public void close() {
    server.stop();
  }
}
