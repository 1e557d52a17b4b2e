package io.github.baidiao.moph.stub.phr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.stub.MophIdpStub;
import io.github.baidiao.moph.stub.SetClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub by itself, asked as any program would. */
class PhrStubTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String VISITS =
      "/api/OrganizationSummary?data=encounter_ref_code&hospital_code=99999&date=2026-11-20";
  private static final String CHRONIC = "/api/PatientChronicRegisterv1?mode=remove&cd_code=001";

  private final SetClock clock = new SetClock();
  private final PhrStubServer server = PhrStubServer.start(clock);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aVisitIsOnRecordOnItsDayUntilItIsRemoved() throws Exception {
    assertThat(send(Bodies.visit("1", "a"))).contains("\"MessageCode\" : 200");
    assertThat(get(VISITS)).contains("[ \"99999:1\" ]");
    assertThat(get(VISITS.replace("-20", "-21"))).contains("[ ]");

    String remove = "/api/RemoveEncounter?hospital_code=99999&encounter_ref_code=99999:1";
    assertThat(get(remove)).contains("\"MessageCode\" : 200");
    assertThat(get(remove)).contains("Record not found !");
    assertThat(get(VISITS)).contains("[ ]");
  }

  @Test
  void everyVersionOfAVisitIsKeptInTheOrderOfArrival() throws Exception {
    send(Bodies.visit("1", "a"));
    send(Bodies.visit("2", "b"));
    send(Bodies.visit("1", "c"));

    assertThat(server.stub().versions().get("99999:1"))
        .extracting(PhrVersion::order)
        .containsExactly(1L, 3L);
    assertThat(server.stub().versions().get("99999:2").get(0).json())
        .isEqualTo(Bodies.visit("2", "b"));
    assertThat(get("/sandbox/phr/visits"))
        .containsSubsequence("99999:1", "\"marker\" : \"a\"", "\"marker\" : \"c\"", "99999:2");
    assertThat(get("/sandbox/phr/visits?marker=/status")).contains("\"marker\" : \"finished\"");
  }

  @Test
  void whatPeopleLeaveOutIsStoredWithWarnings() throws Exception {
    assertThat(send(Bodies.visit("1", "a"))).doesNotContain("processing_warning");
    assertThat(send(Bodies.visit("1", "a").replace("\"active\":true,", "")))
        .contains("processing_warning", "Patient.active is missing");
    assertThat(send(Bodies.visit("1", "a").replace("E119", "E11.9"))).contains("has a dot");
    assertThat(send(Bodies.visit("1", "a").replace("1990-01-01", "2533-01-01")))
        .contains("Buddhist");
    assertThat(server.stub().versions().get("99999:1")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000016, 1100000000017",
    "99999, 99998",
    "Encounter, Encounters",
    "birthDate, birthday",
    "male, m",
    "2026-11-20T08:30:00+07:00, 20/11/2569",
    "VN, ''"
  })
  void whatIsNoVisitOfTheUnitIsNotStored(String right, String wrong) throws Exception {
    assertThat(send(Bodies.visit("1", "a").replace(right, wrong)))
        .containsPattern("\"MessageCode\" : 40[03]");
    assertThat(server.stub().versions()).isEmpty();
  }

  @Test
  void theTokenOfAYearIsForVisitsAlone() throws Exception {
    String token = "99999:" + PhrStub.TOKEN;
    assertThat(ask("/api/UpdatePHRv1", Bodies.visit("1", "a"), token).body()).contains(" : 200");
    assertThat(ask(VISITS, "", token).body()).contains(" : 401");

    String next = "99999:" + server.stub().newToken();
    assertThat(ask("/api/UpdatePHRv1", Bodies.visit("1", "a"), token).body()).contains(" : 401");
    assertThat(ask("/api/UpdatePHRv1", Bodies.visit("1", "a"), next).body()).contains(" : 200");
  }

  @Test
  void anExpiredTokenIs501AndOneWithoutTheRight403() throws Exception {
    assertThat(ask(VISITS, "", PhrStub.bearer(clock.instant())).statusCode()).isEqualTo(501);
    String powerless = MophIdpStub.bearer("a", "99999", clock.instant().plusSeconds(60));
    assertThat(ask(VISITS, "", powerless).body()).contains(" : 403");
    assertThat(ask(VISITS, "", "nonsense").body()).contains(" : 401");
  }

  @Test
  void anEmptyListDeletesAWholeRegister() throws Exception {
    for (String ref : List.of("r1", "r2", "r3")) {
      post("/api/PatientChronicRegisterv1", Bodies.chronic(ref));
    }
    post(CHRONIC, "[\"r2\"]");
    assertThat(server.stub().chronicRegistry("001")).containsExactly("r1", "r3");
    post(CHRONIC, "[]");
    assertThat(server.stub().chronicRegistry("001")).isEmpty();
  }

  @Test
  void dosesAreReplacedAsAWhole() throws Exception {
    post("/api/ImmunizationRegisterv1", Bodies.doses("v1", "v2"));
    post("/api/ImmunizationRegisterv1", Bodies.doses("v3"));
    assertThat(server.stub().doses("1100000000016")).containsExactly("v3");
  }

  @Test
  void theAgentMayTellItsStatusEveryFiveSeconds() throws Exception {
    String name = "/api/GetAgentComputerName";
    String unit = "{\"hospital_code\":\"99999\"}";
    assertThat(post(name, unit)).contains("Record not found !");
    assertThat(post("/api/UpdateAgentStatus", Bodies.AGENT)).contains(" : 200");
    clock.forward(Duration.ofMillis(4999));
    assertThat(post("/api/UpdateAgentStatus", Bodies.AGENT)).contains(" : 429");
    clock.forward(Duration.ofMillis(1));
    assertThat(post("/api/UpdateAgentStatus", Bodies.AGENT)).contains(" : 200");
    assertThat(post(name, unit)).contains("\"result\" : \"PC-1\"");
  }

  @Test
  void moreCallsInAMinuteThanTheLimitAreTurnedAway() throws Exception {
    server.stub().limit(2);
    assertThat(send(Bodies.visit("1", "a"))).contains(" : 200");
    assertThat(send(Bodies.visit("2", "a"))).contains(" : 200");
    assertThat(send(Bodies.visit("3", "a"))).contains(" : 429");
    clock.forward(Duration.ofMinutes(1));
    assertThat(send(Bodies.visit("3", "a"))).contains(" : 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server-error", "status-500", "no-record", "refused", "too-many"})
  void aFaultIsAskedForOverHttpAndNothingIsStored(String fault) throws Exception {
    String wanted = "{\"path\":\"UpdatePHRv1\",\"fault\":\"%s\",\"times\":1}".formatted(fault);
    post("/sandbox/phr/faults", wanted);

    assertThat(send(Bodies.visit("1", "a"))).doesNotContain(" : 200");
    assertThat(server.stub().versions()).isEmpty();
    assertThat(send(Bodies.visit("1", "a"))).contains(" : 200");
  }

  @Test
  void everyAnswerIsMarkedAndTheOverviewCounts() throws Exception {
    HttpResponse<String> answer = ask(VISITS, "", PhrStub.bearer());
    assertThat(answer.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
    send(Bodies.visit("1", "a"));
    assertThat(get("/sandbox/phr")).contains("\"arrived\" : 1");
    post("/sandbox/phr/reset", "{}");
    assertThat(get("/sandbox/phr")).contains("\"arrived\" : 0");
  }

  private String send(String visit) throws Exception {
    return post("/api/UpdatePHRv1", visit);
  }

  private String post(String path, String json) throws Exception {
    return ask(path, json, PhrStub.bearer()).body();
  }

  private String get(String path) throws Exception {
    return ask(path, "", PhrStub.bearer()).body();
  }

  private HttpResponse<String> ask(String path, String json, String bearer) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Authorization", "Bearer " + bearer);
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
