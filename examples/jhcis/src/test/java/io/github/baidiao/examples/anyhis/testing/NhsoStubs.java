package io.github.baidiao.examples.anyhis.testing;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sandbox's stubs of NHSO's agent, ENDPOINT and authen status, which count what they get. */
public final class NhsoStubs implements AutoCloseable {
  private static final String TOKEN = "00000000-0000-4000-8000-00000000e001";

  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .disableRequestJournal()
              .usingFilesUnderClasspath("wiremock/nhso-agent"));

  public NhsoStubs() {
    for (String service : List.of("nhso-authen", "nhso-endpoint")) {
      server.loadMappingsUsing(
          new JsonFileMappingsSource(
              new ClasspathFileSource("wiremock/" + service + "/mappings"), new FilenameMaker()));
    }
    server.addMockServiceRequestListener(
        (request, response) -> {
          if (request.getMethod().equals(RequestMethod.POST)) {
            posted.add(request.getUrl().replaceAll(".*/", "") + " " + request.getBodyAsString());
          }
        });
    server.start();
  }

  public WireMockServer server() {
    return server;
  }

  /** Forgets every code and every count; somchai's card is in. */
  public void reset() {
    server.resetScenarios();
    posted.clear();
  }

  public void card(CitizenId person) {
    server.setScenarioState("reader", "card-" + person.value());
  }

  public void reader(String state) {
    server.setScenarioState("reader", state);
  }

  /** Returns the bodies that were posted to the address that ends so. */
  public List<String> posted(String path) {
    return posted.stream().filter(each -> each.startsWith(path + " ")).toList();
  }

  /** Returns how often rights of that visit were to be closed. */
  public long closings(String visitNumber) {
    return posted("nhso-claim-detail").stream()
        .filter(each -> each.replace(" ", "").contains("\"" + visitNumber + "\""))
        .count();
  }

  public SecureSmartCardAgent agent() {
    return SecureSmartCardAgent.connect(
        AgentSettings.builder()
            .baseUrl(address(""))
            .hospitalCode(Invented.UNIT)
            .http(quick())
            .build());
  }

  public CheckAuthenStatus authenStatus() {
    return CheckAuthenStatus.connect(authenStatusSettings());
  }

  private AuthenStatusSettings authenStatusSettings() {
    return AuthenStatusSettings.builder()
        .baseUrl(address("/authencodestatus"))
        .token(AuthenStatusToken.from(SecretSource.of(Secret.of(TOKEN.toCharArray()))))
        .http(quick())
        .build();
  }

  public ClaimCodeReconciler reconciler() {
    return ClaimCodeReconciler.connect(
        authenStatusSettings(),
        ReconcileSettings.builder()
            .unit(Invented.UNIT)
            .rateLimit(RateLimit.perSecond(1000))
            .build());
  }

  public NhsoEndpoint endpoint(CheckAuthenStatus lookUp, Clock clock) {
    return NhsoEndpoint.connect(
        EndpointSettings.builder()
            .baseUrl(address("/nhsoendpoint"))
            .token(EndpointToken.from(SecretSource.of(Secret.of(TOKEN.toCharArray()))))
            .hospitalCode(Invented.UNIT)
            .sourceId("BAIDIAO-TEST")
            .lookUp(lookUp)
            .clock(clock)
            .http(quick())
            .build());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static HttpSettings quick() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(20))
        .totalDeadline(Duration.ofSeconds(40))
        .backoffBase(Duration.ofMillis(1))
        .build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
