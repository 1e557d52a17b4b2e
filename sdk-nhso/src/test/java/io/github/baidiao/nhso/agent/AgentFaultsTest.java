package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentFaultsTest {
  private static TestAgent server;
  private static SecureSmartCardAgent agent;
  private int postsBefore;

  @BeforeAll
  static void start() {
    server = TestAgent.blank();
    agent = server.client();
  }

  @AfterAll
  static void stop() {
    agent.close();
    server.close();
  }

  @BeforeEach
  void reset() {
    server.server().resetAll();
    postsBefore = server.posts();
  }

  @ParameterizedTest
  @EnumSource
  void badAnswerToConfirmSaveIsUnknownWithoutANewCode(BadAnswers bad) {
    new OneVisit(server).confirm(bad.answer());

    assertThat(agent.confirmSave(Requests.somchai()))
        .isInstanceOf(AuthenResult.OutcomeUnknown.class);
    assertThat(server.posts() - postsBefore).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void badAnswerToConfirmSaveIsIssuedWithOneNewCode(BadAnswers bad) {
    new OneVisit(server)
        .confirm(bad.answer())
        .latestAfter(okJson(RecordedCode.json("PP1000000001 09:00")))
        .fiveAfter(okJson(RecordedCode.list("PP1000000001 09:00")));

    assertThat(agent.confirmSave(Requests.somchai())).isInstanceOf(AuthenResult.Issued.class);
    assertThat(server.posts() - postsBefore).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm-without-code", "confirm-of-another-person", "terminals"})
  void answerThatIsNoConfirmationIsUnknown(String file) {
    new OneVisit(server).confirm(okJson(AgentJson.text(file)));

    assertThat(agent.confirmSave(Requests.somchai()))
        .isInstanceOf(AuthenResult.OutcomeUnknown.class);
    assertThat(server.posts() - postsBefore).isOne();
  }

  @ParameterizedTest
  @MethodSource("io.github.baidiao.nhso.agent.BadAnswers#turnedAwayStatuses")
  void requestThatWasTurnedAwayIsAnError(int status) {
    new OneVisit(server).confirm(BadAnswers.status(status));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(() -> agent.confirmSave(Requests.somchai()))
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(BadAnswers.turnedAway().get(status)))
        .satisfies(AgentFaultsTest::assertNothingPersonal);
    assertThat(server.posts() - postsBefore).isOne();
  }

  @Test
  void tooManyRequestsIsAnErrorAndNotRepeated() {
    new OneVisit(server).confirm(BadAnswers.status(429).withHeader("Retry-After", "0"));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(() -> agent.confirmSave(Requests.somchai()))
        .satisfies(e -> assertThat(e.status()).hasValue(429));
    assertThat(server.posts() - postsBefore).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsSentWhenTheLookUpBeforeFails(BadAnswers bad) {
    new OneVisit(server).latestBefore(bad.answer()).confirm(okJson(AgentJson.text("confirm")));

    assertFails(() -> agent.confirmSave(Requests.somchai()));
    assertThat(server.posts() - postsBefore).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void badAnswerToADraftIsUnknown(BadAnswers bad) {
    new OneVisit(server).save("save-as-draft", bad.answer());

    assertThat(agent.saveAsDraft(Requests.somchai()))
        .isInstanceOf(DraftResult.OutcomeUnknown.class);
    assertThat(server.posts() - postsBefore).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void badAnswerToAReadIsAnErrorWithACode(BadAnswers bad) {
    server.server().stubFor(any(anyUrl()).willReturn(bad.answer()));

    assertFails(agent::read);
    assertFails(agent::readCardOnly);
    assertFails(agent::terminals);
    assertFails(agent::defaultTerminal);
    assertFails(() -> agent.latestAuthenCode(Requests.SOMCHAI));
    assertFails(() -> agent.latestFiveAuthenCodes(Requests.SOMCHAI));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 422})
  void readMayBeRefused(int status) {
    String reason = AgentJson.text("refusal-message");
    server.server().stubFor(any(anyUrl()).willReturn(okJson(reason).withStatus(status)));

    assertThat(agent.read()).isInstanceOf(ReadResult.Refused.class);
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(() -> agent.readCardOnly().orElseThrow())
        .satisfies(e -> assertThat(e.serverText()).contains("ไม่พบข้อมูลผู้มีสิทธิ"));
  }

  @Test
  void failureWithACardInIsTheServersOwn() {
    server
        .server()
        .stubFor(get(urlPathEqualTo("/api/smartcard/read")).willReturn(BadAnswers.status(500)));
    server
        .server()
        .stubFor(
            get(urlPathEqualTo("/api/smartcard/terminals"))
                .willReturn(okJson(AgentJson.text("terminals"))));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(agent::read)
        .satisfies(e -> assertThat(e.code()).isEqualTo(HttpErrorCode.SERVER_FAILED))
        .satisfies(AgentFaultsTest::assertNothingPersonal);
  }

  @Test
  void failureWithoutAReaderIsNoReader() {
    server
        .server()
        .stubFor(get(urlPathEqualTo("/api/smartcard/read")).willReturn(BadAnswers.status(500)));
    server
        .server()
        .stubFor(get(urlPathEqualTo("/api/smartcard/terminals")).willReturn(okJson("[]")));

    assertThat(agent.read()).isInstanceOf(ReadResult.NoReader.class);
  }

  @Test
  void wrongCheckDigitFromTheAgentIsAnAnswerWeDoNotUse() {
    server.server().stubFor(any(anyUrl()).willReturn(okJson(AgentJson.text("patient-bad-pid"))));

    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(agent::read)
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.ANSWER_INVALID))
        .satisfies(e -> assertThat(e.correlationId()).isPresent())
        .withMessageNotContaining("1100000000017");
  }

  @Test
  void agentWithoutPreferenceIsNotFound() {
    server.server().stubFor(any(anyUrl()).willReturn(BadAnswers.status(404)));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(agent::defaultTerminal)
        .satisfies(e -> assertThat(e.code()).isEqualTo(HttpErrorCode.NOT_FOUND));
  }

  @Test
  void unmarkedAgentIsNoSandbox() {
    server.server().stubFor(any(anyUrl()).willReturn(okJson("[]")));

    assertThat(agent.isSandbox()).isFalse();
    assertThat(agent.terminals()).isEmpty();
  }

  private static void assertFails(ThrowingCallable call) {
    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(call)
        .satisfies(AgentFaultsTest::assertNothingPersonal);
  }

  private static void assertNothingPersonal(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain("1100000000016", "1100000000017", "สมช");
    }
  }
}
