package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and statuses as they are on the wire. */
class AnswersTest {
  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void cardIsInTheAgentsWords(String person) throws IOException {
    Map<String, Object> expected = expected(person);
    try (Station station = Station.over(NhsoSource.none()).insert(person)) {
      assertThat(station.get("/api/smartcard/read-card-only?readImageFlag=True").json())
          .isEqualTo(expected);

      expected.remove("image");
      for (String query : List.of("", "?readImageFlag=false", "?readImageFlag=1")) {
        assertThat(station.get("/api/smartcard/read-card-only" + query).json()).isEqualTo(expected);
      }
    }
  }

  private static Map<String, Object> expected(String person) throws IOException {
    try (var in = AnswersTest.class.getResourceAsStream("/answers/" + person + ".json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Object> fields = new LinkedHashMap<>();
      ((Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(text))
          .forEach((name, value) -> fields.put((String) name, value));
      return fields;
    }
  }

  @Test
  void readersAreListedWithWhatIsInThem() {
    try (Station station =
        Station.with(s -> s, new SimulatedReaders("Reader A 0", "Reader B 0")).insert("somchai")) {
      assertThat(station.get("/api/smartcard/terminals").body())
          .isEqualTo(
              "[{\"terminalName\":\"Reader A 0\",\"isPresent\":true},"
                  + "{\"terminalName\":\"Reader B 0\",\"isPresent\":false}]");
    }
  }

  @Test
  void preferenceTellsTheReaderAndNoToken() {
    try (Station station = Station.with(s -> s.reader("Reader B 0"))) {
      assertThat(station.get("/api/preference").body())
          .isEqualTo("{\"defaultTerminal\":\"Reader B 0\"}");
    }
  }

  @Test
  void chosenReaderIsReadWhateverIsInTheOthers() {
    try (Station station =
        Station.with(s -> s.reader("Reader B 0"), new SimulatedReaders("Reader A 0", "Reader B 0"))
            .insert("somchai")) {
      station.readers.insert("Reader B 0", SimulatedCard.of(SimulatedPerson.load("malee")));

      assertThat(station.get("/api/smartcard/read-card-only").fields().get("pid"))
          .isEqualTo("1100000000024");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/smartcard/read-card-only, 500, CARD-201",
    "/api/smartcard/read, 500, CARD-201",
    "/api/smartcard/probe/1100000000016, 501, NHSO_NOT_SET",
    "/api/nhso-service/latest-authen-code/1100000000016, 501, NHSO_NOT_SET",
    "/api/nhso-service/latest-authen-code/1100000000017, 400, PID_INVALID",
    "/api/smartcard/read-card-only?readImageFlag=%zz, 400, QUERY_INVALID",
    "/api/nhso-service/latest-authen-code/x%2F..%2Fy, 400, HTTP_400",
    "/api/nhso-service/latest-authen-code, 404, NOT_FOUND",
    "/api/nhso-service, 404, NOT_FOUND",
    "/nowhere, 404, NOT_FOUND",
  })
  void errorsAreSpringBootBodies(String path, int status, String code) {
    try (Station station = Station.over(NhsoSource.none())) {
      Raw.Got got = station.get(path);

      assertThat(got.status()).isEqualTo(status);
      assertThat(got.fields().get("status")).isEqualTo((double) status);
      assertThat(got.fields().get("code")).isEqualTo(code);
      assertThat(got.body()).doesNotContain("11000000000", "Exception", "\tat ", "jetty");
      assertThat(got.header("Server")).isEmpty();
    }
  }

  @Test
  void noReaderIsATeapotWithAThaiText() {
    try (Station station = Station.with(s -> s, new SimulatedReaders(new String[0]))) {
      Raw.Got got = station.get("/api/smartcard/read-card-only");

      assertThat(got.status()).isEqualTo(418);
      assertThat(got.fields().get("error")).isEqualTo("I'm a teapot");
      assertThat(got.fields().get("message").toString()).contains("เครื่องอ่าน");
      assertThat(got.fields().get("path")).isEqualTo("/api/smartcard/read-card-only");
    }
  }

  @Test
  void cardPulledWhileItIsReadIsNoCardAndTheNextReadIsWhole() {
    SimulatedCard pulled = SimulatedCard.of(SimulatedPerson.load("somchai"));
    try (Station station = Station.over(NhsoSource.none()).insert(pulled.with(Fault.pulledAt(3)))) {
      Raw.Got got = station.get("/api/smartcard/read-card-only");
      assertThat(got.status()).isEqualTo(500);
      assertThat(got.fields().get("code")).isEqualTo("CARD-202");

      station.insert("malee");
      assertThat(station.get("/api/smartcard/read-card-only").fields().get("pid"))
          .isEqualTo("1100000000024");
    }
  }

  @Test
  void realCardGetsNoInventedCode() {
    try (Station station = Station.over(NhsoSource.sandbox())) {
      Raw.Got got = station.get("/api/nhso-service/latest-authen-code/1100000000008");

      assertThat(got.body()).doesNotContain("claimCode");
      assertThat(got.header("X-Baidiao-Sandbox")).contains("true");
    }
  }
}
