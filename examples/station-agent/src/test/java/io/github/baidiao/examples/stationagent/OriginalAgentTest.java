package io.github.baidiao.examples.stationagent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.AuthenResult;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The station in front of NHSO's agent, played by the stubs. */
class OriginalAgentTest {
  private final WireMockServer behind =
      new WireMockServer(
          wireMockConfig()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .usingFilesUnderClasspath("wiremock/nhso-agent"));
  private Station station;

  @BeforeEach
  void start() {
    behind.start();
    station =
        Station.over(NhsoSource.originalAgent(URI.create("http://127.0.0.1:" + behind.port())))
            .insert("somchai");
  }

  @AfterEach
  void stop() {
    station.close();
    behind.stop();
  }

  @Test
  void wholeVisitGoesThroughAndCodeIsPostedOnce() {
    try (SecureSmartCardAgent client = station.client()) {
      AgentPatient patient = client.read().orElseThrow();
      AuthenResult issued =
          client.confirmSave(
              AuthenRequest.builder()
                  .patient(patient)
                  .claimType(patient.claimTypes().get(0))
                  .mobile(MobileNumber.of("0812345678"))
                  .build());

      assertThat(issued).isInstanceOf(AuthenResult.Issued.class);
      assertThat(issued.orElseThrow().claimCode().value()).isEqualTo("PP1000000001");
      assertThat(client.latestFiveAuthenCodes(CitizenId.of(Station.SOMCHAI))).hasSize(1);
      behind.verify(1, postRequestedFor(anyUrl()));
    }
  }

  @Test
  void anotherCardThanOursIsNotPassedOn() {
    behind.setScenarioState("reader", "card-1100000000024");

    Raw.Got got = station.get("/api/smartcard/read");

    assertThat(got.status()).isEqualTo(409);
    assertThat(got.body()).contains("OTHER_CARD").doesNotContain("1100000000024");
  }

  @Test
  void refusalIsPassedOnAsItIs() {
    String id = station.read();
    station.post("/api/nhso-service/confirm-save", Station.save(Station.SOMCHAI, id));

    Raw.Got again =
        station.post(
            "/api/nhso-service/confirm-save", Station.save(Station.SOMCHAI, station.read()));

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body()).contains("ยืนยันตัวตนเข้ารับบริการในวันนี้แล้ว");
    assertThat(again.header("X-Baidiao-Sandbox")).contains("true");
  }

  @Test
  void codeNeedsAReadingOfThatPersonAndTakesItOnce() {
    String id = station.read();
    String other = "00000000-0000-4000-8000-000000000009";

    assertRefused("READING_UNKNOWN", Station.save(Station.SOMCHAI, other));
    assertRefused("READING_UNKNOWN", Station.save("1100000000024", id));
    assertThat(post(Station.save(Station.SOMCHAI, id)).status()).isEqualTo(200);
    assertRefused("READING_USED", Station.save(Station.SOMCHAI, id));
    behind.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void numbersAreForwardedAsTheyWereSent() {
    String save = Station.save(Station.SOMCHAI, station.read());

    var unused = post(save.substring(0, save.lastIndexOf('}')) + ",\"queue\":7,\"weight\":62.5}");

    behind.verify(
        1,
        postRequestedFor(anyUrl())
            .withHeader("Content-Type", WireMock.containing("application/json"))
            .withRequestBody(WireMock.containing("\"queue\":7,\"weight\":62.5}")));
  }

  private void assertRefused(String code, String body) {
    Raw.Got got = post(body);
    assertThat(got.status()).isEqualTo(400);
    assertThat(got.fields().get("code")).isEqualTo(code);
  }

  private Raw.Got post(String body) {
    return station.post("/api/nhso-service/confirm-save", body);
  }

  @Test
  void lostAnswerIsAnOutcomeUnknownAndNeverSentAgain() {
    String id = station.read();
    behind.stubFor(
        WireMock.post(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

    Raw.Got lost = post(Station.save(Station.SOMCHAI, id));

    assertThat(lost.status()).isEqualTo(504);
    assertThat(lost.fields().get("code")).isEqualTo("OUTCOME_UNKNOWN");
    assertRefused("READING_USED", Station.save(Station.SOMCHAI, id));
    behind.verify(1, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "200, '<html>portal</html>', 504, OUTCOME_UNKNOWN",
    "200, '', 504, OUTCOME_UNKNOWN",
    "500, '<html>', 500, NHSO_HTTP_500",
    "503, '', 503, NHSO_HTTP_503",
    "404, 'nothing', 404, NHSO_HTTP_404",
  })
  void answersWithoutJsonKeepTheirStatusUnlessTheyMayHideACode(
      int status, String body, int answered, String code) {
    String id = station.read();
    behind.stubFor(
        WireMock.post(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withStatus(status).withBody(body)));

    Raw.Got got = post(Station.save(Station.SOMCHAI, id));

    assertThat(got.status()).isEqualTo(answered);
    assertThat(got.fields().get("code")).isEqualTo(code);
    assertThat(got.fields().get("message").toString()).contains("กรุณาตรวจสอบ");
  }

  @Test
  void withoutTheAgentLookUpsSaySoAndNothingWasSent() {
    String id = station.read();
    behind.stop();

    assertThat(station.get("/api/smartcard/read").status()).isEqualTo(503);
    assertThat(station.get("/api/nhso-service/latest-authen-code/" + Station.SOMCHAI).status())
        .isEqualTo(503);
    assertThat(post(Station.save(Station.SOMCHAI, id)).status()).isEqualTo(424);
    assertThat(station.get("/api/smartcard/read-card-only").status()).isEqualTo(200);
  }

  @Test
  void numbersAndUnknownFieldsArePassedOn() {
    behind.stubFor(
        any(anyUrl())
            .atPriority(1)
            .willReturn(okJson("{\"pid\":1100000000016,\"more\":{\"x\":[1,2.5,null,true]}}")));

    assertThat(station.raw().get("/api/smartcard/read").body())
        .isEqualTo("{\"pid\":1100000000016,\"more\":{\"x\":[1,2.5,null,true]}}");
  }
}
