package io.github.baidiao.moph.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OpenApiFile;
import io.github.baidiao.moph.stub.AskedStation.Got;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract with the contract's own requests; {@link AskedStation} holds each
 * answer to the contract's schema.
 */
class StubContractTest {
  private static StubServer server;

  private AskedStation station;
  private String registration;

  @BeforeAll
  static void start() {
    server = StubServer.start(new SetClock());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** What the examples take for granted: their people, a kiosk with somebody, a registration. */
  @BeforeEach
  void asTheExamplesHaveIt() {
    MophIdpStub stub = server.stub();
    stub.reset();
    stub.add(person("1100000000016", "ME0123456789", "0898765432"));
    stub.add(person("1100000000032", "ME0123456780", "0811111111"));
    station = new AskedStation(server).withOfficer();
    registration =
        station
            .register(UUID.randomUUID(), "1100000000016", "0898765432")
            .result("registration_id");
    station.issue(registration);
    AskedStation kiosk = new AskedStation(server).signIn(Invented.KIOSK_TOKEN);
    kiosk.ask("/v1/kiosk/submit", json(requests("/v1/kiosk/submit").get("waiting")));
  }

  private static StubPerson person(String citizenId, String laser, String phone) {
    StubPerson.Name name = new StubPerson.Name("", "ทดสอบ", "", "ระบบดี");
    return new StubPerson(
        citizenId, name, "1990-01-15", laser, StubPerson.Card.NORMAL, List.of(phone));
  }

  static Stream<String> paths() {
    return AskedStation.CONTRACT.routes().stream().map(route -> route.split(" ")[1]);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theContractsRequestsAreUnderstood(String path) {
    asKioskIfNeeded(path);
    List<Integer> statuses = new ArrayList<>();
    requests(path).forEach((name, body) -> statuses.add(station.ask(path, json(body)).status()));

    assertThat(statuses.get(0)).isEqualTo(200);
    assertThat(statuses).allMatch(status -> status == 200 || status == 409 || status == 422);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyDocumentedErrorIsWrittenAsDocumented(String path) {
    asKioskIfNeeded(path);
    Map<?, ?> operation = AskedStation.CONTRACT.operation("POST", path).orElseThrow();
    String id = (String) operation.get("operationId");
    OpenApiFile.map(operation, "responses")
        .forEach(
            (status, response) -> {
              if (!status.equals("200")) {
                for (Object code : examples(response).keySet()) {
                  server.stub().fail(id, Fault.refused((String) code), 1);
                  Got got = station.ask(path, json(requests(path).values().iterator().next()));
                  assertThat(got.code()).isEqualTo(code);
                  assertThat(String.valueOf(got.status())).isEqualTo(status);
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aFieldTooManyTooFewOrOfAnotherTypeIsNamed(String path) {
    asKioskIfNeeded(path);
    Map<?, ?> body = (Map<?, ?>) requests(path).values().iterator().next();
    assertThat(refused(path, with(body, "surprise", 1))).isEqualTo("surprise");
    Map<?, ?> schema = AskedStation.CONTRACT.resolved(content(path).get("schema"));
    Object required = schema.containsKey("required") ? schema.get("required") : List.of();
    for (Object field : (List<?>) required) {
      assertThat(refused(path, with(body, (String) field, null))).isEqualTo(field);
      assertThat(refused(path, with(body, (String) field, List.of()))).isEqualTo(field);
    }
    for (String nothing : List.of("", "[]", "nonsense", json(body) + "{}", "{\"a\":1,\"a\":1}")) {
      assertThat(station.ask(path, nothing).code()).as(nothing).isEqualTo("request_invalid");
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void withoutWhatTheContractAsksForNobodyIsHeard(String path) {
    asKioskIfNeeded(path);
    String body = json(requests(path).values().iterator().next());
    Map<?, ?> operation = AskedStation.CONTRACT.operation("POST", path).orElseThrow();
    if (operation.get("parameters") instanceof List<?> headers) {
      String header = (String) AskedStation.CONTRACT.resolved(headers.get(0)).get("name");
      AskedStation nobody = new AskedStation(server);
      assertThat(nobody.ask(path, body).body()).extracting("field").isEqualTo(header);
      nobody.device = "ds_0123456789abcdef";
      nobody.officer = "os_0123456789abcdef";
      assertThat(nobody.ask(path, body).code()).endsWith("_session_ended");
    }
    station.bearer = "";
    assertThat(station.ask(path, body).code()).isEqualTo("token_invalid");
    station.bearer =
        MophIdpStub.bearer("x", Invented.UNIT, new SetClock().instant().plusSeconds(9), "OTHER");
    assertThat(station.ask(path, body).code()).isEqualTo("right_missing");
  }

  private void asKioskIfNeeded(String path) {
    if (path.matches("/v1/kiosk/(submit|state|withdraw)")) {
      station.signIn(Invented.KIOSK_TOKEN);
    }
  }

  private String refused(String path, Map<?, ?> body) {
    Got got = station.ask(path, json(body));
    assertThat(got.code()).isEqualTo("request_invalid");
    return (String) got.body().get("field");
  }

  private static Map<?, ?> with(Map<?, ?> body, String field, Object value) {
    Map<Object, Object> changed = new HashMap<>(body);
    changed.remove(field);
    if (value != null) {
      changed.put(field, value);
    }
    return changed;
  }

  private static Map<?, ?> content(String path) {
    Map<?, ?> operation = AskedStation.CONTRACT.operation("POST", path).orElseThrow();
    return OpenApiFile.map(operation, "requestBody", "content", "application/json");
  }

  private static Map<String, Object> requests(String path) {
    Map<String, Object> requests = new LinkedHashMap<>();
    OpenApiFile.map(content(path), "examples")
        .forEach(
            (name, example) -> requests.put((String) name, ((Map<?, ?>) example).get("value")));
    return requests;
  }

  private static Map<?, ?> examples(Object response) {
    return OpenApiFile.map(
        AskedStation.CONTRACT.resolved(response), "content", "application/json", "examples");
  }

  /** Writes a request, with the ids that this stub knows in place of the examples'. */
  private String json(Object body) {
    String text = OpenApiFile.json(body);
    return text.replace("7f0c2b6a-1d3e-4c55-9a68-2f1e6b7c8d90", Invented.OFFICER_ID)
        .replace("dt_Zk3vX9qLr7TnB2wYc5HsJ8mP", Invented.STATION_TOKEN)
        .replace("5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b", registration);
  }
}
