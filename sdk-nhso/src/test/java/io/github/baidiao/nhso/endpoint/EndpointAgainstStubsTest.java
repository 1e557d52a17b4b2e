package io.github.baidiao.nhso.endpoint;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.CancelContract.Part;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client and the stubs of ENDPOINT, with those of authen status beside them for look-ups. */
class EndpointAgainstStubsTest {
  private static WireMockServer stubs;
  private static CheckAuthenStatus lookUp;
  private static NhsoEndpoint endpoint;

  @BeforeAll
  static void start() {
    stubs =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .usingFilesUnderClasspath("wiremock/nhso-authen"));
    stubs.loadMappingsUsing(
        new JsonFileMappingsSource(
            new ClasspathFileSource("wiremock/nhso-endpoint/mappings"), new FilenameMaker()));
    stubs.start();
    lookUp =
        CheckAuthenStatus.connect(
            AuthenStatusSettings.builder()
                .baseUrl(address("/authencodestatus"))
                .token(AuthenStatusToken.from(token()))
                .build());
    endpoint = NhsoEndpoint.connect(settings().build());
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    lookUp.close();
    stubs.stop();
  }

  @BeforeEach
  void reset() {
    stubs.resetScenarios();
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000016, EP1000000011, ''",
    "1100000000024, EP1000000012, EP1000000002",
    "3100000000039, EP1000000013, ''",
    "5100000000043, EP1000000014, ''"
  })
  void rightsAreClosedAndTheCodeIsOnRecordAfterwards(String pid, String code, String before) {
    CloseRequest visit = Visits.visit().citizenId(CitizenId.of(pid)).build();

    CloseResult first = endpoint.closeRights(visit);
    CloseResult again = endpoint.closeRights(visit);

    assertThat(first).isInstanceOf(CloseResult.Closed.class);
    assertThat(first.orElseThrow().value()).isEqualTo(code);
    assertThat(first.onRecordBefore())
        .isEqualTo(before.isEmpty() ? List.of() : List.of(ClaimCode.of(before)));
    assertThat(again).isInstanceOf(CloseResult.AlreadyClosed.class);
    assertThat(again.orElseThrow().value()).isEqualTo(code);
    assertThat(again.onRecordBefore()).contains(ClaimCode.of(code));
  }

  @Test
  void whatIsClosedCanBeCancelledOnce() {
    CloseRequest visit = Visits.fullVisit().transactionId("99999681107091011").build();
    ClaimCode code = endpoint.closeRights(visit).orElseThrow();
    CancelContract contract =
        CancelContract.builder()
            .path("/api/cancel-of-the-sandbox")
            .putFields("hcode", Part.HOSPITAL_CODE)
            .putFields("pid", Part.CITIZEN_ID)
            .putFields("visitNumber", Part.VISIT_NUMBER)
            .putFields("authenCode", Part.CLAIM_CODE)
            .putFields("recorderPid", Part.RECORDER)
            .putFields("reason", Part.REASON)
            .successField("status")
            .successText("cancelled")
            .build();
    CancelRequest cancel = CancelRequest.builder().from(Visits.cancel()).claimCode(code).build();

    try (NhsoEndpoint withCancel = NhsoEndpoint.connect(settings().cancel(contract).build())) {
      assertThat(withCancel.cancelRights(cancel)).hasToString("Cancelled");
      assertThat(withCancel.cancelRights(cancel)).hasToString("Refused");
    }
    assertThat(endpoint.closeRights(visit)).hasToString("Closed");
  }

  @Test
  void claimCodeComesWithoutACard() {
    AuthenCodeResult result = endpoint.issueAuthenCode(Visits.withoutCardInFull().build());

    assertThat(result.orElseThrow().value()).isEqualTo("PP1000000011");
  }

  @Test
  void personNobodyKnowsIsRefusedInThai() {
    CloseResult result =
        endpoint.closeRights(Visits.visit().citizenId(CitizenId.of("1100000000032")).build());

    assertThat(result)
        .isInstanceOfSatisfying(
            CloseResult.Refused.class,
            refused -> assertThat(refused.serverText().orElseThrow()).startsWith("เลขประจำตัว"));
  }

  @Test
  void anotherTokenIsAFault() {
    SecretSource other = SecretSource.of(Secret.of("11111111-1111-4111-8111-111111111111"));
    try (NhsoEndpoint stranger =
        NhsoEndpoint.connect(settings().token(EndpointToken.from(other)).build())) {
      assertThatExceptionOfType(ServiceException.class)
          .isThrownBy(() -> stranger.closeRights(Visits.visit().build()))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo("HTTP-401"));
    }
  }

  @Test
  void sandboxIsKnownByItsMark() {
    assertThat(endpoint.isSandbox()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"hcode\"           | \"hospital\"         | hcode",
        "350.00              | \"350.00\"           | Amount",
        "1762481411000       | 1762481411           | DateTime",
        "\"UCS\"             | null                 | mainInsclCode",
        "350.00              | 0.00                 | dataError",
        "{\"hcode\"          | {\"extra\":1,\"hcode\" | unknown"
      })
  void stubsRefuseWhatIsMissingMalformedOrUnknown(String good, String bad, String named)
      throws Exception {
    String body =
        new String(
            EndpointAgainstStubsTest.class
                .getResourceAsStream("/nhso/endpoint/close.sent.json")
                .readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(body).contains(good);

    HttpResponse<String> answer = post(body.replace(good, bad));

    assertThat(answer.statusCode()).isEqualTo(named.equals("dataError") ? 200 : 400);
    assertThat(answer.body()).contains(named);
    assertThat(post(body).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address("/nhsoendpoint/api/nhso-claim-detail"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestEndpoint.TOKEN)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private static EndpointSettings.Builder settings() {
    return TestEndpoint.settings(address("/nhsoendpoint"), ClaimCodeLookUp.with(lookUp))
        .token(EndpointToken.from(token()));
  }

  private static SecretSource token() {
    return SecretSource.of(Secret.of(TestEndpoint.TOKEN));
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + stubs.port() + path);
  }
}
