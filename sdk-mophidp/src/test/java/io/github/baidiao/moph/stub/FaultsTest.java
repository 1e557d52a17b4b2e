package io.github.baidiao.moph.stub;

import static io.github.baidiao.moph.stub.AskedStation.PHONE;
import static io.github.baidiao.moph.stub.AskedStation.SOMCHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong when it is asked for, and what a developer sees of the stub. */
class FaultsTest {
  private static StubServer server;

  private AskedStation station;

  @BeforeAll
  static void start() {
    server = StubServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void asNew() {
    server.stub().reset();
    station = new AskedStation(server).withOfficer();
  }

  @Test
  void anAnswerIsLostAfterTheRegistration() {
    server.stub().fail("register", Fault.LOST_ANSWER, 1);
    UUID transaction = UUID.randomUUID();
    String body = Json.write(AskedStation.registration(transaction, SOMCHAI, PHONE));

    assertThatThrownBy(() -> station.send("/v1/proofings/register", body))
        .isInstanceOf(IOException.class);

    assertThat(
            station
                .ask("/v1/proofings/find", Map.of("transaction_id", transaction.toString()))
                .result("outcome"))
        .isEqualTo("found");
    assertThat(server.stub().registered()).isEqualTo(1);
  }

  @Test
  void aServerErrorRegistersNobody() {
    server.stub().fail("register", Fault.SERVER_ERROR, 2);

    assertThat(station.register(UUID.randomUUID(), SOMCHAI, PHONE).status()).isEqualTo(500);
    assertThat(station.register(UUID.randomUUID(), SOMCHAI, PHONE).code())
        .isEqualTo("server_error");
    assertThat(server.stub().registered()).isEqualTo(0);
    assertThat(station.register(UUID.randomUUID(), SOMCHAI, PHONE).status()).isEqualTo(200);
  }

  @Test
  void everyErrorOfTheCatalogueCanBeAskedFor() {
    server.stub().fail("phone", Fault.refused("upstream_unavailable"), 1);
    server.stub().fail("phone", Fault.refused("too_many_requests"), 1);
    Map<String, String> body = Map.of("citizen_id", SOMCHAI, "phone", PHONE);

    assertThat(station.ask("/v1/phones/look-up", body).status()).isEqualTo(503);
    assertThat(station.ask("/v1/phones/look-up", body).http().headers().firstValue("Retry-After"))
        .contains("1");
  }

  @Test
  void anAnswerCanBeLateAndTheDeedIsDone() {
    server.stub().fail("register", Fault.delay(Duration.ofSeconds(2)), 1);
    String body = Json.write(AskedStation.registration(UUID.randomUUID(), SOMCHAI, PHONE));
    station.patience = Duration.ofMillis(500);

    assertThatThrownBy(() -> station.send("/v1/proofings/register", body))
        .isInstanceOf(HttpTimeoutException.class);

    await().untilAsserted(() -> assertThat(server.stub().registered()).isEqualTo(1));
  }

  @Test
  void whatDoesNotExistCannotFail() {
    MophIdpStub stub = server.stub();

    assertThatThrownBy(() -> stub.fail("fly", Fault.LOST_ANSWER, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stub.fail("phone", Fault.refused("nonsense"), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void faultsAndRedemptionCanBeAskedForOverHttp() throws Exception {
    assertThat(control("/faults", "{\"operation\":\"phone\",\"fault\":\"server-error\"}"))
        .isEqualTo(200);
    assertThat(
            station
                .ask("/v1/phones/look-up", Map.of("citizen_id", SOMCHAI, "phone", PHONE))
                .status())
        .isEqualTo(500);
    String otp = station.issue(station.registered(SOMCHAI, PHONE)).result("otp");
    assertThat(control("/redeem", "{\"otp\":\"" + otp + "\"}")).isEqualTo(200);
    assertThat(station.redeem(SOMCHAI, otp).result("outcome")).isEqualTo("not_valid");
    assertThat(control("/faults", "{\"operation\":\"phone\"}")).isEqualTo(400);
    assertThat(control("/faults", "nonsense")).isEqualTo(400);
    assertThat(control("/nothing", "{}")).isEqualTo(404);
  }

  @Test
  void resetAndEndOfSessionsCanBeAskedForOverHttp() throws Exception {
    assertThat(control("/end-sessions", "")).isEqualTo(200);
    assertThat(station.register(UUID.randomUUID(), SOMCHAI, PHONE).code())
        .isEqualTo("officer_session_ended");
    station.withOfficer().registered(SOMCHAI, PHONE);
    assertThat(control("/reset", "")).isEqualTo(200);
    assertThat(server.stub().registered()).isEqualTo(0);
  }

  @Test
  void aDeveloperSeesTheCode() throws Exception {
    String otp = station.issue(station.registered(SOMCHAI, PHONE)).result("otp");

    assertThat(state("application/json").body()).contains(otp, "เวชระเบียน 1", "มาลี");
    HttpResponse<String> page = state("text/html,*/*");
    assertThat(page.body()).contains(otp, "<h1>moph-idp</h1>", "Invented people only");
    assertThat(page.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
  }

  @Test
  void aProgramWithoutTheAccountCenterGetsABearer() throws Exception {
    station.bearer = send(HttpRequest.newBuilder(uri("/bearer"))).body();

    assertThat(station.withOfficer().pin("0000").result("outcome")).isEqualTo("wrong");
  }

  @Test
  void neitherPinsNorSessionsNorDeviceTokensAreShown() throws Exception {
    assertThat(state("application/json").body())
        .doesNotContain(Invented.OFFICER_PIN, Invented.STATION_TOKEN, station.device)
        .doesNotContain(station.officer);
  }

  private static int control(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private static HttpResponse<String> state(String accept) throws Exception {
    return send(HttpRequest.newBuilder(uri("")).header("Accept", accept));
  }

  private static URI uri(String path) {
    return URI.create(server.address() + "/sandbox/moph-idp" + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
