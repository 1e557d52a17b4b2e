package io.github.baidiao.nhso.authen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.authen.AuthenStatusResult.Found;
import io.github.baidiao.nhso.authen.AuthenStatusResult.NotFound;
import io.github.baidiao.nhso.authen.AuthenStatusResult.Refused;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckAuthenStatusTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 7);
  private static final String NONE = "{\"statusAuthen\":false,\"statusMessage\":\"ไม่พบ\"}";

  private static TestService service;
  private static CheckAuthenStatus client;
  private int before;

  @BeforeAll
  static void start() {
    service = TestService.blank();
    client = service.client(AuthenStatusApi.CURRENT);
  }

  @AfterAll
  static void stop() {
    client.close();
    service.close();
  }

  @BeforeEach
  void reset() {
    service.server().resetAll();
    before = service.questions();
  }

  @ParameterizedTest
  @EnumSource
  void eitherFormIsUnderstoodFromEitherService(AuthenStatusApi api) {
    try (CheckAuthenStatus asked = service.client(api)) {
      for (String form : new String[] {"nested", "flat"}) {
        answers(okJson(AuthenJson.text(form)));

        assertThat(asked.of(AuthenJson.SOMCHAI, DAY)).isInstanceOf(Found.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void nothingOnRecordIsSaidWithEitherStatus(int status) {
    answers(okJson(NONE).withStatus(status));

    assertThat(ask()).isInstanceOf(NotFound.class);
    assertThat(((NotFound) ask()).serverText()).contains("ไม่พบ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>404</html>",
        "",
        "{\"status\":404,\"error\":\"Not Found\",\"path\":\"/x\"}",
        "{\"statusAuthen\":true,\"serviceHistories\":[{\"claimCode\":\"PP1000000001\"}]}",
        "{\"statusAuthen\":false,\"personalId\":\"1100000000024\"}",
        "[]",
      })
  void wrongAddressIsNotNothingOnRecord(String body) {
    answers(okJson(body).withStatus(404));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(CheckAuthenStatusTest::ask)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("HTTP-404"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      nullValues = "-",
      value = {
        "{\"message\":\"pid ไม่ถูกต้อง\"} | pid ไม่ถูกต้อง",
        "{\"statusAuthen\":false,\"statusMessage\":\"เลข 1100000000016 ไม่ถูกต้อง\"} | เลข xxxxxxxxxxxxx"
            + " ไม่ถูกต้อง",
        "{} | -",
        "\"\" | -",
      })
  void questionMayBeRefused(String body, String text) {
    answers(okJson(body).withStatus(400));

    assertThat(ask()).isInstanceOf(Refused.class);
    assertThat(((Refused) ask()).serverText()).isEqualTo(Optional.ofNullable(text));
  }

  @Test
  void refusalMayBeEmpty() {
    answers(aResponse().withStatus(400));

    assertThat(ask()).isInstanceOf(Refused.class);
  }

  @Test
  void webPageWithStatus400IsNoRefusalByNhso() {
    answers(okJson("<html>Bad Request</html>").withStatus(400));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(CheckAuthenStatusTest::ask)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("HTTP-400"));
  }

  @ParameterizedTest
  @CsvSource({
    "401, HTTP-401",
    "403, HTTP-403",
    "405, HTTP-400",
    "302, HTTP-300",
    "500, HTTP-500",
    "503, HTTP-503"
  })
  void everyOtherStatusIsAFault(int status, String code) {
    answers(okJson(NONE).withStatus(status));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(CheckAuthenStatusTest::ask)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
  }

  @Test
  void badTokenIsToldOnceAndNotRepeated() {
    answers(okJson("{}").withStatus(401));

    assertThatExceptionOfType(ServiceException.class).isThrownBy(CheckAuthenStatusTest::ask);
    assertThat(service.questions() - before).isOne();
  }

  @Test
  void afterTooManyRequestsItAsksAgain() {
    busyOnce("1");

    assertThat(ask()).isInstanceOf(NotFound.class);
    assertThat(service.questions() - before).isEqualTo(2);
  }

  // The pause between attempts would be a millisecond: only Retry-After keeps it from asking again.
  @Test
  void itDoesNotAskAgainBeforeItIsTimeTo() {
    busyOnce("3600");

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(CheckAuthenStatusTest::ask)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("HTTP-429"));
    assertThat(service.questions() - before).isOne();
  }

  @Test
  void buddhistYearIsRefusedBeforeAnythingIsSent() {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(() -> client.of(AuthenJson.SOMCHAI, DAY.plusYears(543)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.REQUEST_INVALID));
    assertThat(service.questions()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void brokenConnectionIsAFault(Fault fault) {
    answers(aResponse().withFault(fault));

    assertThatExceptionOfType(ServiceException.class).isThrownBy(CheckAuthenStatusTest::ask);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<html>สมชาย 1100000000016</html> | HTTP-254",
        "  | HTTP-253",
        "{\"statusAuthen\":fal | HTTP-256",
        "1100000000016 สมชาย | HTTP-256",
        "null | HTTP-257",
        "{\"statusAuthen\":false,\"statusAuthen\":true} | HTTP-257",
        "[] | NHSO-106",
        "{\"pid\":\"1100000000016\"} | NHSO-106",
        "{\"statusAuthen\":false,\"personalId\":\"1100000000024\"} | NHSO-106",
      })
  void garbageIsAFaultAndIsNotQuoted(String body, String code) {
    answers(okJson(body == null ? "" : body));

    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(CheckAuthenStatusTest::ask)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code))
        .satisfies(e -> assertThat(e.correlationId()).isPresent())
        .withMessageNotContainingAny("11000000000", "สมชาย");
  }

  private static AuthenStatusResult ask() {
    return client.of(AuthenJson.SOMCHAI, DAY);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    service.server().stubFor(any(anyUrl()).willReturn(answer));
  }

  private static void busyOnce(String retryAfter) {
    service
        .server()
        .stubFor(
            any(anyUrl())
                .inScenario("busy")
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("told")
                .willReturn(okJson("{}").withStatus(429).withHeader("Retry-After", retryAfter)));
    service
        .server()
        .stubFor(
            any(anyUrl()).inScenario("busy").whenScenarioStateIs("told").willReturn(okJson(NONE)));
  }
}
