package io.github.baidiao.moph.idp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.testing.OpenApiFile;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.idp.IdpContract.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A provider on 127.0.0.1 that answers what it is told, and holds each request to the published
 * contract.
 */
public final class TestIdp implements AutoCloseable {
  public static final String TOKEN = "eyJ-the-first-token";

  /** The only id a client of this makes for its requests. */
  public static final UUID REQUEST_ID = UUID.fromString("6ba7b810-9dad-41d1-80b4-00c04fd430c8");

  private final List<String> posts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
  private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .disableRequestJournal()
              .containerThreads(12));

  public TestIdp() {
    server.addMockServiceRequestListener((request, response) -> heard(request));
    server.start();
  }

  private void heard(Request request) {
    if (!request.getMethod().equals(RequestMethod.POST)) {
      return;
    }
    Operation operation = IdpContract.ofAddress(request.getUrl());
    posts.add(operation.id());
    tokens.add(request.header("Authorization").firstValue());
    IdpContract.FILE
        .violations(operation.requestSchema(), request.getBodyAsString())
        .forEach(each -> violations.add(operation.id() + ": " + each));
    for (String header : operation.headers()) {
      if (!request.header(header).isPresent()) {
        violations.add(operation.id() + ": without " + header);
      }
    }
    if (!"application/json".equals(request.header("Content-Type").firstValue())) {
      violations.add(operation.id() + ": no JSON");
    }
  }

  /** Answers everything so, and forgets what it was told before. */
  public TestIdp answering(ResponseDefinitionBuilder answer) {
    posts.clear();
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(answer));
    return this;
  }

  /** Answers one operation otherwise. */
  public TestIdp butTo(String operation, ResponseDefinitionBuilder answer) {
    String path = "/idp" + IdpContract.operation(operation).path();
    server.stubFor(post(urlPathEqualTo(path)).atPriority(1).willReturn(answer));
    return this;
  }

  /** Makes the answer of an example of the contract. */
  public static ResponseDefinitionBuilder example(String operation, String status, String name) {
    Object value = IdpContract.operation(operation).answers(status).get(name);
    if (value == null) {
      throw new AssertionError("no example " + operation + " " + status + " " + name);
    }
    return json(Integer.parseInt(status), OpenApiFile.json(value));
  }

  public static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("X-Baidiao-Sandbox", "true")
        .withBody(body);
  }

  /** Returns how often an operation was asked since the last time, and forgets all. */
  public List<String> posts() {
    List<String> copy = List.copyOf(posts);
    posts.clear();
    return copy;
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** Returns what was wrong with any request by the contract. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  public WireMockServer server() {
    return server;
  }

  /** Settings of a patient client: what is asked for at once is there, however busy the machine. */
  public IdpSettings.Builder settings() {
    return settings(Duration.ofSeconds(60), 2);
  }

  /** Settings of one that waits so long and tries so often. */
  public IdpSettings.Builder settings(Duration attemptTimeout, int maxAttempts) {
    return IdpSettings.builder()
        .baseUrl(URI.create("http://127.0.0.1:" + server.port() + "/idp"))
        .token(TokenSource.of(() -> Secret.of(TOKEN)))
        .requestIds(() -> REQUEST_ID)
        .http(
            HttpSettings.builder()
                .connectTimeout(Duration.ofSeconds(60))
                .attemptTimeout(attemptTimeout)
                .totalDeadline(Duration.ofSeconds(120))
                .maxAttempts(maxAttempts)
                .backoffBase(Duration.ofMillis(1))
                .build());
  }

  @Override
  public void close() {
    server.stop();
  }
}
