package io.github.baidiao.moph.dopa;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.dopa.CardStatus.Kind;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.stub.SetClock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DgaGatewayTest {
  private static final String TOKEN = "/ws/auth/validate?ConsumerSecret=sandbox&AgentID=";

  private TestStatus server;

  @BeforeEach
  void start() {
    server = TestStatus.blank();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static void assertCode(String code, Runnable call) {
    SdkException e = catchThrowableOfType(SdkException.class, call::run);
    assertThat(e.code().id()).isEqualTo(code);
    assertThat(e).hasNoCause();
    assertThat(e.getMessage()).doesNotContain("MARKER", "1100000000016", "sandbox");
  }

  @Test
  void aTokenIsFetchedAndThePersonAskedForWithoutTitleAndMiddleName() {
    String question =
        "/ws/dopa/verification/personal?CitizenID=1100000000024"
            + "&FirstName=%E0%B8%A1%E0%B8%B2%E0%B8%A5%E0%B8%B5"
            + "&LastName=%E0%B8%95%E0%B8%B1%E0%B8%A7%E0%B8%AD%E0%B8%A2%E0%B9%88%E0%B8%B2%E0%B8%87"
            + "%E0%B8%9E%E0%B8%B1%E0%B8%92%E0%B8%99%E0%B8%B2"
            + "&BEBirthDate=25211105&LaserCode=BB2000000002";
    server
        .server()
        .stubFor(
            get(urlEqualTo(TOKEN + "baidiao-sandbox"))
                .withHeader("Consumer-Key", equalTo(TestStatus.KEY))
                .willReturn(okJson("{\"Result\":\"" + TestStatus.TOKEN + "\"}")));
    server
        .server()
        .stubFor(
            get(urlEqualTo(question))
                .withHeader("Consumer-Key", equalTo(TestStatus.KEY))
                .withHeader("Token", equalTo(TestStatus.TOKEN))
                .willReturn(okJson("{\"Result\":true}")));

    try (DgaGateway gateway = server.gateway()) {
      CardStatus status = gateway.ask(Cards.MALEE);

      assertThat(status.kind()).isEqualTo(Kind.NORMAL);
      assertThat(status.code()).isEmpty();
      assertThat(status.serverText()).isEmpty();
      assertThat(gateway.ask(Cards.MALEE).isNormal()).isTrue();
    }
    assertThat(server.tokens()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {"Result":true}                                           | NORMAL          |
          200 | {"Result":"true"}                                         | NORMAL          |
          200 | {"Result":true,"Message":"[0] สถานะปกติ"}                   | NORMAL          | สถานะปกติ
          200 | {"Result":true,"Message":"บัตรสิ้นสภาพการใช้งาน"}             | NOT_NORMAL      | บัตรสิ้นสภาพการใช้งาน
          200 | {"Result":true,"Message":"OK"}                            | NORMAL          | OK
          200 | {"Result":false}                                          | NOT_NORMAL      |
          200 | {"Result":true,"Message":"[2] บัตรสิ้นสภาพ"}                  | VOID            | บัตรสิ้นสภาพ
          200 | {"Result":false,"Message":"[0] สถานะปกติ"}                  | NOT_NORMAL      | สถานะปกติ
          500 | [2] บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี การเปลี่ยนที่อยู่            | VOID            | บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี การเปลี่ยนที่อยู่
          500 | "[4] สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้"               | LASER_NOT_FOUND | สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้
          500 | {"Message":"[4] สถานะไม่ปกติ => ข้อมูลไม่ตรง"}                  | DATA_MISMATCH   | สถานะไม่ปกติ => ข้อมูลไม่ตรง
          500 | {"Code":"[4]","Message":"สถานะไม่ปกติ => ข้อมูลไม่ตรง"}         | DATA_MISMATCH   | สถานะไม่ปกติ => ข้อมูลไม่ตรง
          500 | {"Code":5,"Message":""}                                   | INCOMPLETE      |
          500 | {"error":"[1]"}                                           | NOT_NORMAL      |
          500 | [0] สถานะปกติ                                               | NOT_NORMAL      | สถานะปกติ
          """)
  void eachAnswerHasItsMeaning(int status, String body, Kind kind, String text) {
    server.answers(aResponse().withStatus(status).withBody(body));

    try (DgaGateway gateway = server.gateway()) {
      CardStatus found = gateway.ask(Cards.SOMCHAI);

      assertThat(found.kind()).isEqualTo(kind);
      assertThat(found.serverText().orElse(null)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {}                                        | MOPH-101
          200 | {"Result":null}                           | MOPH-101
          200 | {"Result":"MARKER"}                       | MOPH-101
          200 | {"Result":[true]}                         | MOPH-101
          200 | true                                      | MOPH-101
          200 | {"Result":tru                             | MOPH-101
          200 |                                           | MOPH-101
          200 | <html>MARKER</html>                       | MOPH-101
          500 | MARKER                                    | HTTP-500
          500 | {"Code":"90001","Message":"MARKER"}       | HTTP-500
          500 | <html>[4]</html>                          | HTTP-500
          500 |                                           | HTTP-500
          400 | [4] MARKER                                | HTTP-400
          404 | x                                         | HTTP-404
          503 | [4] x                                     | HTTP-503
          """)
  void anythingElseHasItsCode(int status, String body, String code) {
    server.answers(aResponse().withStatus(status).withBody(body == null ? "" : body));

    try (DgaGateway gateway = server.gateway()) {
      assertCode(code, () -> gateway.ask(Cards.SOMCHAI));
    }
  }

  @ParameterizedTest
  @CsvSource({"401", "403"})
  void aTokenThatIsTurnedAwayIsFetchedAnewOnce(int status) {
    server.answers(aResponse().withStatus(status));
    try (DgaGateway gateway = server.gateway()) {
      assertCode("HTTP-" + status, () -> gateway.ask(Cards.SOMCHAI));
      assertThat(server.tokens()).isEqualTo(2);
      assertThat(server.questions()).isEqualTo(2);
    }
  }

  @Test
  void withTheNewTokenTheAnswerComes() {
    server.answers(okJson("{\"Result\":true}"));
    server
        .server()
        .stubFor(
            get(urlPathEqualTo("/ws/dopa/verification/personal"))
                .inScenario("token")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(401))
                .willSetStateTo("renewed"));

    try (DgaGateway gateway = server.gateway()) {
      assertThat(gateway.ask(Cards.SOMCHAI).isNormal()).isTrue();
    }
    assertThat(server.tokens()).isEqualTo(2);
  }

  @Test
  void aTokenThatWasNotUsedForAnHourIsFetchedAnew() {
    SetClock clock = new SetClock();
    server.answers(okJson("{\"Result\":true}"));

    try (DgaGateway gateway = DgaGateway.connect(server.dga().clock(clock).build())) {
      for (int i = 0; i < 5; i++) {
        gateway.ask(Cards.SOMCHAI);
        clock.forward(Duration.ofMinutes(54));
      }
      assertThat(server.tokens()).isEqualTo(1);
      clock.forward(Duration.ofMinutes(1));
      gateway.ask(Cards.SOMCHAI);
      assertThat(server.tokens()).isEqualTo(2);
    }
  }

  static Stream<ResponseDefinitionBuilder> refusals() {
    return Stream.of(
        aResponse().withStatus(401).withBody("{\"Message\":\"MARKER 1100000000016\"}"),
        aResponse().withStatus(403).withBody("MARKER"),
        aResponse().withStatus(400),
        okJson("{\"Message\":\"MARKER\"}"),
        okJson("{\"Result\":\"\"}"),
        okJson("{\"Result\":\"a b\"}"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whereTheKeyIsNotTakenThereIsNoToken(ResponseDefinitionBuilder answer) {
    server.server().stubFor(get(urlEqualTo(TOKEN + "baidiao-sandbox")).willReturn(answer));

    try (DgaGateway gateway = server.gateway()) {
      assertCode("MOPH-306", () -> gateway.ask(Cards.SOMCHAI));
      MophException e = catchThrowableOfType(MophException.class, () -> gateway.ask(Cards.SOMCHAI));
      assertThat(e.serverText().orElse("")).doesNotContain("1100000000016");
    }
    assertThat(server.questions()).isZero();
  }

  static Stream<UnaryOperator<DgaSettings.Builder>> outOfRange() {
    return Stream.of(
        b -> b.agent(" "),
        b -> b.agent("a".repeat(201)),
        b -> b.path("personal"),
        b -> b.tokenPath("/validate/"),
        b -> b.idle(Duration.ofMinutes(-1)),
        b -> b.idle(Duration.ofDays(2)));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void settingsOutOfRangeAreRefused(UnaryOperator<DgaSettings.Builder> change) {
    assertCode("MOPH-102", () -> change.apply(server.dga()).build());
  }

  static Stream<UnaryOperator<DgaSettings.Builder>> badSecrets() {
    return Stream.of(
        b -> b.consumerKey(SecretSource.of(Secret.of(""))),
        b -> b.consumerSecret(SecretSource.of(Secret.of("MARKER\n"))),
        b ->
            b.consumerKey(
                () -> {
                  throw new IllegalStateException("MARKER");
                }));
  }

  @ParameterizedTest
  @MethodSource("badSecrets")
  void aSecretThatCannotBeSentIsASettingToMend(UnaryOperator<DgaSettings.Builder> change) {
    try (DgaGateway gateway = DgaGateway.connect(change.apply(server.dga()).build())) {
      assertCode("MOPH-102", () -> gateway.ask(Cards.SOMCHAI));
    }
    assertThat(server.tokens()).isZero();
  }
}
