package io.github.baidiao.examples.stationagent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.stationagent.settings.EndpointSource;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.AuthenResult;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The station with ENDPOINT above it, played by the stubs of ENDPOINT, rights and look-up. */
class EndpointNhsoTest {
  static final String TOKEN = "00000000-0000-4000-8000-000000000001";
  static final String RECORDER = "1100000000008";

  private static final String SEARCH = "/nhsoendpoint/api/v2/right-search";
  private static final String ISSUE = "/nhsoendpoint/api/AuthenCode";
  private static final String LOOK_UP = "/authencodestatus/api/check-authen-status";
  private static final String SAVE = "/api/nhso-service/confirm-save";

  private final WireMockServer nhso = stubs();
  private Station station;

  static WireMockServer stubs() {
    WireMockServer stubs =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderClasspath("wiremock/nhso-authen"));
    for (String service : new String[] {"nhso-endpoint", "nhso-rights"}) {
      stubs.loadMappingsUsing(
          new JsonFileMappingsSource(
              new ClasspathFileSource("wiremock/" + service + "/mappings"), new FilenameMaker()));
    }
    stubs.start();
    return stubs;
  }

  static NhsoSource over(WireMockServer stubs) {
    String address = "http://127.0.0.1:" + stubs.port();
    return NhsoSource.endpoint(
        EndpointSource.builder()
            .endpointUrl(URI.create(address + "/nhsoendpoint"))
            .endpointToken(EndpointToken.from(SecretSource.of(Secret.of(TOKEN))))
            .authenStatusUrl(URI.create(address + "/authencodestatus"))
            .authenStatusToken(AuthenStatusToken.from(SecretSource.of(Secret.of(TOKEN))))
            .hospitalCode(HospitalCode.of("99999"))
            .sourceId("BAIDIAO-TEST")
            .recorder(CitizenId.of(RECORDER))
            .build());
  }

  @BeforeEach
  void start() {
    station = Station.over(over(nhso)).insert("somchai");
  }

  @AfterEach
  void stop() {
    station.close();
    nhso.stop();
  }

  @Test
  void theSdksOwnClientGetsACodeAndItIsAskedForOnce() {
    try (SecureSmartCardAgent client = station.client()) {
      AgentPatient patient = client.read().orElseThrow();
      AuthenResult issued =
          client.confirmSave(
              AuthenRequest.builder()
                  .patient(patient)
                  .claimType(patient.claimTypes().get(0))
                  .mobile(MobileNumber.of("0812345678"))
                  .hn("000123")
                  .build());

      assertThat(issued).isInstanceOf(AuthenResult.Issued.class);
      assertThat(issued.orElseThrow().claimCode().value()).isEqualTo("PP1000000011");
    }
    nhso.verify(
        1,
        postRequestedFor(urlPathEqualTo(ISSUE))
            .withRequestBody(matchingJsonPath("$.pid", equalTo(Station.SOMCHAI)))
            .withRequestBody(matchingJsonPath("$[?(@.transId =~ /99999[0-9a-f]{32}/)]"))
            .withRequestBody(matchingJsonPath("$[?(@.recorderPid == '" + RECORDER + "')]"))
            .withRequestBody(matchingJsonPath("$[?(@.sourceId == 'BAIDIAO-TEST')]"))
            .withRequestBody(matchingJsonPath("$[?(@.firstName == 'สมชาย')]"))
            .withRequestBody(matchingJsonPath("$[?(@.phone[0] == '0812345678')]"))
            .withRequestBody(matchingJsonPath("$[?(@.hn == '000123')]")));
    nhso.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void rightIsInTheAgentsOwnForm() {
    Raw.Got got = station.get("/api/smartcard/read?readImageFlag=false");
    Map<?, ?> patient = got.fields();

    assertThat(patient.get("pid")).isEqualTo(Station.SOMCHAI);
    assertThat(patient.get("titleName")).isEqualTo("003");
    assertThat(patient.get("nation")).isEqualTo("099");
    assertThat(patient.get("mainInscl")).isEqualTo("(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ");
    assertThat(patient.get("subInscl")).isEqualTo("(89) ช่วงอายุ 12-59 ปี");
    assertThat(patient.get("hospMain"))
        .isEqualTo(Map.of("hcode", "99999", "hname", "โรงพยาบาลสมมติ"));
    assertThat(patient.get("hospSub").toString()).contains("99998");
    assertThat(patient.get("startDateTime")).isEqualTo("2021-03-16T00:00:00");
    assertThat(patient.get("paidModel")).isEqualTo("1");
    assertThat(patient.get("claimTypes").toString())
        .isEqualTo(
            "[{claimType=PG0060001, claimTypeName=เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)}]");
    assertThat(patient.containsKey("image")).isFalse();
    assertThat(got.header("X-Baidiao-Sandbox")).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"pid\":\"1100000000016\",\"fname\":\"สมชาย\",\"funds\":[]}'",
    "'{\"nation\":{},\"sex\":{},\"funds\":[]}'"
  })
  void personWithoutRightsOrUnknownIsReadWithoutMainInscl(String answer) {
    nhso.stubFor(get(urlPathEqualTo(SEARCH)).atPriority(1).willReturn(okJson(answer)));

    Raw.Got got = station.get("/api/smartcard/read");

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.fields().get("pid")).isEqualTo(Station.SOMCHAI);
    assertThat(got.fields().containsKey("mainInscl")).isFalse();
    assertThat(got.fields().containsKey("correlationId")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "401, '', 500, HTTP-401",
    "403, '', 500, HTTP-403",
    "404, '', 500, HTTP-404",
    "500, '', 500, HTTP-500",
    "503, '', 503, HTTP-503",
    "200, '[]', 500, NHSO-106",
    "200, '{\"pid\":\"1100000000024\",\"funds\":[]}', 500, NHSO-106",
  })
  void rightSearchThatFailsIsTheStatusOfTheOriginal(
      int status, String body, int answered, String code) {
    answerSearch(
        aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/json")
            .withBody(body));

    Raw.Got got = station.get("/api/smartcard/read");

    assertThat(got.status()).isEqualTo(answered);
    assertThat(got.fields().get("code")).isEqualTo(code);
    assertThat(got.fields().get("message").toString()).containsPattern("[ก-๙]");
  }

  @Test
  void withoutAWayToNhsoReadsAreTo503AndTheCardAloneIsRead() {
    String id = station.read();
    nhso.stop();

    assertThat(station.get("/api/smartcard/read").status()).isEqualTo(503);
    assertThat(station.get("/api/nhso-service/latest-authen-code/" + Station.SOMCHAI).status())
        .isEqualTo(503);
    assertThat(save(id).status()).isEqualTo(424);
    assertThat(station.get("/api/smartcard/read-card-only").status()).isEqualTo(200);
    assertThat(station.get("/status.json").body()).contains("\"state\":\"unreachable\"");
  }

  @Test
  void statusPageTellsThatNhsoCanBeReached() {
    assertThat(station.get("/status.json").body()).contains("\"state\":\"reachable\"");
  }

  private void answerSearch(ResponseDefinitionBuilder answer) {
    nhso.stubFor(get(urlPathEqualTo(SEARCH)).atPriority(1).willReturn(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"dataError\":\"สิทธินี้ใช้ไม่ได้\"}'",
    "400, '{\"dataError\":[{\"errorId\":\"x\",\"errorName\":\"สิทธินี้ใช้ไม่ได้\"}]}'",
  })
  void refusalHasItsReasonWhereClientsLookForItAndCanBePutRight(int status, String body) {
    String id = station.read();
    var refused =
        nhso.stubFor(
            post(urlPathEqualTo(ISSUE))
                .atPriority(1)
                .willReturn(
                    aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));

    Raw.Got got = save(id);

    assertThat(got.status()).isEqualTo(400);
    assertThat(got.fields().get("errors").toString())
        .contains("defaultMessage=")
        .contains("สิทธินี้ใช้ไม่ได้");
    nhso.removeStub(refused);
    assertThat(save(id).fields().get("claimCode")).isEqualTo("PP1000000011");
  }

  @Test
  void lostAnswerIsAnOutcomeUnknownAndNeverSentAgain() {
    String id = station.read();
    nhso.stubFor(
        post(urlPathEqualTo(ISSUE))
            .atPriority(1)
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

    Raw.Got lost = save(id);

    assertThat(lost.status()).isEqualTo(504);
    assertThat(lost.fields().get("code")).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(save(id).fields().get("code")).isEqualTo("READING_USED");
    nhso.verify(1, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({"401, HTTP-401", "400, NHSO-104"})
  void nothingIsSentWhenTheLookUpBeforeFailsAndTheReadingStaysGood(int status, String code) {
    String id = station.read();
    var down =
        nhso.stubFor(
            get(urlPathEqualTo(LOOK_UP)).atPriority(1).willReturn(aResponse().withStatus(status)));

    Raw.Got got = save(id);

    assertThat(got.status()).isEqualTo(424);
    assertThat(got.fields().get("code")).isEqualTo(code);
    nhso.verify(0, postRequestedFor(anyUrl()));
    nhso.removeStub(down);
    assertThat(save(id).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "99999, 99998, OTHER_HOSPITAL",
    "PG0060001, PG0130001, CLAIM_TYPE_NOT_OFFERED",
    "1100000000016, 1100000000024, READING_UNKNOWN",
  })
  void whatIsNotOursIsRefusedBeforeNhsoIsAsked(String right, String wrong, String code) {
    String body = Station.save(Station.SOMCHAI, station.read()).replace(right, wrong);

    Raw.Got got = station.post(SAVE, body);

    assertThat(got.status()).isEqualTo(400);
    assertThat(got.fields().get("code")).isEqualTo(code);
    nhso.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void cardHasToStayUntilTheCodeIsAskedFor() {
    String id = station.read();
    station.pull();

    assertThat(save(id).fields().get("code")).isEqualTo("CARD_NOT_IN_READER");
    nhso.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void draftsAreNotOfferedAndItSaysSo() {
    Raw.Got got =
        station.post(
            "/api/nhso-service/save-as-draft", Station.save(Station.SOMCHAI, station.read()));

    assertThat(got.status()).isEqualTo(501);
    assertThat(got.fields().get("code")).isEqualTo("DRAFT_NOT_OFFERED");
    nhso.verify(0, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000024, PP1000000012, 'PP1000000012 EP1000000002 PP1000000002'",
    "5100000000043, , EP1000000004",
    "3100000000039, , ''",
  })
  void codesOfTodayComeLatestFirstAndAClosedRightIsNoAuthentication(
      String pid, String latest, String five) {
    Map<?, ?> code = station.get("/api/nhso-service/latest-authen-code/" + pid).fields();
    Raw.Got list = station.get("/api/nhso-service/latest-5-authen-code-all-hospital/" + pid);

    assertThat(code.get("claimCode")).isEqualTo(latest);
    assertThat(code.containsKey("checkDate")).isTrue();
    assertThat(
            ((List<?>) list.json())
                .stream().map(each -> (Object) ((Map<?, ?>) each).get("claimCode")).toList())
        .isEqualTo(five.isEmpty() ? List.of() : List.of(five.split(" ")));
    String today = LocalDate.now(BangkokTime.ZONE).toString();
    nhso.verify(
        getRequestedFor(urlPathEqualTo(LOOK_UP)).withQueryParam("serviceDate", equalTo(today)));
  }

  @Test
  void unclearAnswerIsNotTakenForNoCode() {
    nhso.stubFor(
        get(urlPathEqualTo(LOOK_UP))
            .atPriority(1)
            .willReturn(okJson("{\"statusAuthen\":false,\"statusMessage\":\"ระบบขัดข้อง\"}")));

    Raw.Got got = station.get("/api/nhso-service/latest-authen-code/" + Station.SOMCHAI);

    assertThat(got.status()).isEqualTo(502);
    assertThat(got.fields().get("code")).isEqualTo("ENDPOINT_ANSWER_INVALID");
  }

  private Raw.Got save(String id) {
    return station.post(SAVE, Station.save(Station.SOMCHAI, id));
  }
}
