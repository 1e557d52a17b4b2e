package io.github.baidiao.nhso.endpoint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each documented and each malformed answer to its outcome. EP0 was on record before; the look-up
 * after, where one is made, shows nothing new, so that a lost answer ends as unknown.
 */
class AnswerTableTest {
  private static final Records RECORDS = new Records();
  private static TestEndpoint server;
  private static NhsoEndpoint endpoint;

  @BeforeAll
  static void start() {
    server = new TestEndpoint();
    endpoint = server.client(RECORDS);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    server.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {"seq":123456,"authenCode":"EP1000000001"}                      | Closed | 123456
          201 | {"seq":123456,"authenCode":"EP1000000001"}                      | Closed | 123456
          200 | {"data":{"seq":123456,"authenCode":"EP1000000001"}}             | Closed | 123456
          200 | {"seq":"00123","authenCode":"EP1000000001"}                     | Closed | 00123
          200 | {"authenCode":"EP1000000001"}                                   | Closed | -
          200 | {"authenCode":"EP1000000001","data":null,"dataError":null}      | Closed | -
          200 | {"authenCode":"EP1000000001","dataError":""}                    | Closed | -
          200 | {"authenCode":"EP1000000001","dataError":[]}                    | Closed | -
          200 | {"authenCode":"EP1000000001","dataError":{}}                    | Closed | -
          200 | {"authenCode":"EP1000000001","dataError":false}                 | Closed | -
          200 | {"authenCode":"EP1000000001","message":"success"}               | Closed | -
          200 | {"authenCode":"EP1","data":{"authenCode":"EP1"}}                | Closed | -
          200 | {"authenCode":"ZZ-1"}                                           | Closed | -
          200 | {"authenCode":"EP1","hcode":"99999","pid":"1100000000016"}      | Closed | -
          200 | {"authenCode":"EP1","visitNumber":"681107091011"}               | Closed | -
          200 | {"seq":7,"authenCode":"EP0"}                                    | AlreadyClosed | 7
          200 | {"dataError":"ซ้ำ","authenCode":"EP0","visitNumber":"681107091011"} | AlreadyClosed | ซ้ำ
          409 | {"message":"ซ้ำ","data":{"authenCode":"EP0","transactionId":"99999681107091011"}} | AlreadyClosed | ซ้ำ
          200 | {"dataError":"ซ้ำ","authenCode":"EP0"}                           | Refused | ซ้ำ
          409 | {"message":"ซ้ำ","data":{"authenCode":"EP0"}}                    | Refused | ซ้ำ
          409 | {"message":"ซ้ำ","authenCode":"EP0","visitNumber":"1"}           | OutcomeUnknown | -
          200 | {"dataError":"เลขประจำตัวใช้ไม่ได้"}                                 | Refused | เลขประจำตัวใช้ไม่ได้
          200 | {"data":{"dataError":"ใช้ไม่ได้"}}                                  | Refused | ใช้ไม่ได้
          200 | {"dataError":["ก","ข"]}                                         | Refused | ก; ข
          200 | {"dataError":{"errorId":"E1","errorName":"ผิด"}}                 | Refused | E1 ผิด
          200 | {"dataError":[{"errorId":1,"errorName":"ผิด"},{"message":"ข"}]}  | Refused | 1 ผิด; ข
          200 | {"dataError":[{"code":"E9"}]}                                   | Refused | E9
          200 | {"dataError":[{"x":{}}]}                                        | Refused | -
          200 | {"dataError":true}                                              | Refused | -
          200 | {"dataError":"x","authenCode":null}                             | Refused | x
          400 | {"dataError":"ผิด"}                                              | Refused | ผิด
          400 | {"errors":[{"message":"ผิด","code":"E2"}]}                       | Refused | E2 ผิด
          400 | {"errors":[{"defaultMessage":"ผิด"}],"message":"Bad Request"}    | Refused | ผิด
          400 | {"error":"ผิด"}                                                  | Refused | ผิด
          400 | {"message":"ผิด"}                                                | Refused | ผิด
          400 | {"title":"Bad","detail":"ผิด"}                                   | Refused | ผิด
          400 | {}                                                              | Refused | -
          400 | no json                                                         | Refused | -
          409 | {"message":"ซ้ำ"}                                                | Refused | ซ้ำ
          422 | {"message":"ผิด"}                                                | Refused | ผิด
          404 | {"dataError":"ผิด"}                                              | Refused | ผิด
          417 | {"dataError":"ผิด 1100000000016"}                                | Refused | ผิด xxxxxxxxxxxxx
          200 | {}                                                              | OutcomeUnknown | -
          200 | []                                                              | OutcomeUnknown | -
          200 | null                                                            | OutcomeUnknown | -
          200 | "EP1000000001"                                                  | OutcomeUnknown | -
          200 | {"seq":123456}                                                  | OutcomeUnknown | -
          200 | {"message":"success"}                                           | OutcomeUnknown | success
          200 | {"error":"ผิด"}                                                  | OutcomeUnknown | ผิด
          200 | {"errors":[{"message":"ผิด"}]}                                   | OutcomeUnknown | ผิด
          200 | {"authenCode":""}                                               | OutcomeUnknown | -
          200 | {"authenCode":{"code":"EP1"}}                                   | OutcomeUnknown | -
          200 | {"authenCode":"EP 1"}                                           | OutcomeUnknown | -
          200 | {"authenCode":"PP1000000001"}                                   | OutcomeUnknown | -
          200 | {"authenCode":"EP1","data":{"authenCode":"EP2"}}                | OutcomeUnknown | -
          200 | {"authenCode":"EP1","dataError":"ผิด"}                           | OutcomeUnknown | ผิด
          400 | {"authenCode":"EP1","dataError":"ผิด"}                           | OutcomeUnknown | ผิด
          200 | {"authenCode":"EP1","pid":"1100000000024"}                      | OutcomeUnknown | -
          200 | {"authenCode":"EP1","hcode":"99998"}                            | OutcomeUnknown | -
          200 | {"authenCode":"EP1","visitNumber":"1"}                          | OutcomeUnknown | -
          200 | {"authenCode":"EP1","transactionId":"99999"}                    | OutcomeUnknown | -
          200 | {"authenCode":"EP1","data":{"pid":"1100000000024"}}             | OutcomeUnknown | -
          200 | {"authenCode":"EP1","pid":1.5}                                  | OutcomeUnknown | -
          400 | {"dataError":"ผิด","pid":"1100000000024"}                        | OutcomeUnknown | -
          500 | {"authenCode":"EP1"}                                            | OutcomeUnknown | -
          500 | {"dataError":"ผิด"}                                              | OutcomeUnknown | ผิด
          302 | {"dataError":"ผิด"}                                              | OutcomeUnknown | ผิด
          408 | {"dataError":"ผิด"}                                              | OutcomeUnknown | ผิด
          """)
  void answerComesTo(int status, String body, String outcome, String detail) {
    CloseResult result = close(status, body);

    assertThat(result).hasToString(outcome);
    assertThat(detail(result))
        .isEqualTo(detail.equals("-") ? Optional.empty() : Optional.of(detail));
    assertThat(result.onRecordBefore()).extracting("value").containsExactly("EP0");
  }

  @Test
  void numberThatIsCutOffInALongReasonIsNotShown() {
    String reason = "ผ".repeat(495) + "1100000000016";

    assertThat(detail(close(400, "{\"dataError\":\"" + reason + "\"}")).orElseThrow())
        .doesNotContain("1100");
  }

  private static Optional<String> detail(CloseResult result) {
    return result.match(
        CloseResult.Closed::seq,
        already -> already.serverText().isPresent() ? already.serverText() : already.seq(),
        onRecord -> Optional.of("not sent"),
        CloseResult.Refused::serverText,
        CloseResult.OutcomeUnknown::serverText);
  }

  @ParameterizedTest
  @CsvSource({"401, HTTP-401", "403, HTTP-403", "404, HTTP-404", "405, HTTP-400", "429, HTTP-429"})
  void turnedAwayIsAFaultOfTheWay(int status, String code) {
    for (String body : new String[] {"{}", "{\"message\":\"x\"}", "<html></html>"}) {
      assertThatExceptionOfType(ServiceException.class)
          .isThrownBy(() -> close(status, body))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @CsvSource({"401", "403", "429"})
  void noDataErrorMakesABarredWayARefusal(int status) {
    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(() -> close(status, "{\"dataError\":\"token\"}"));
  }

  @Test
  void codeThatAnotherHospitalHadBeforeIsNotOurs() {
    server.answering(json(200, "{\"authenCode\":\"EP7\"}"));
    RECORDS.told("EP7 09:10 h=99997", "EP7 09:10 h=99997");

    assertThat(endpoint.closeRights(Visits.visit().build())).hasToString("OutcomeUnknown");
  }

  @Test
  void codeOnRecordIsToldAndNotTakenForThisVisits() {
    server.answering(json(200, "{\"authenCode\":\"EP2\"}"));
    RECORDS.told("EP0 08:00, EP1 08:30 h=99997, PP1000000001 08:00");

    CloseResult result = endpoint.closeRights(Visits.visit().build());

    assertThat(result.orElseThrow().value()).isEqualTo("EP2");
    assertThat(result.onRecordBefore()).extracting("value").containsExactly("EP0");
  }

  @Test
  void withOnlyIfNoneOnRecordNothingIsSentBesideACode() {
    server.answering(json(200, "{\"authenCode\":\"EP2\"}"));
    CloseRequest careful = Visits.visit().onlyIfNoneOnRecord(true).build();
    int posts = server.posts();
    RECORDS.told("EP0 08:00");

    CloseResult result = endpoint.closeRights(careful);

    assertThat(result).hasToString("OnRecord");
    assertThat(result.errorCode()).contains(NhsoErrorCode.ON_RECORD_ALREADY);
    assertThat(result.onRecordBefore()).extracting("value").containsExactly("EP0");
    assertThat(server.posts()).isEqualTo(posts);
    RECORDS.told("EP0 08:00 h=99997, PP1000000001 08:00");
    assertThat(endpoint.closeRights(careful)).hasToString("Closed");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {"authenCode":"PP1000000009","hcode":"99999","transId":"T-0001"} | Issued
          200 | {"data":{"authenCode":"PP1000000009"}}                          | Issued
          200 | {"authenCode":"PP1000000000"}                                   | Issued
          200 | {"authenCode":"EP1000000001"}                                   | OutcomeUnknown
          200 | {"authenCode":"PP1000000009","transId":"T-0002"}                | OutcomeUnknown
          200 | {"dataError":"ผิด"}                                              | Refused
          400 | {"message":"ผิด"}                                                | Refused
          200 | {}                                                              | OutcomeUnknown
          500 | {"message":"ผิด"}                                                | OutcomeUnknown
          """)
  void answerToAuthenCodeComesTo(int status, String body, String outcome) {
    server.answering(json(status, body));
    RECORDS.told("PP1000000000 08:00", "PP1000000000 08:00");

    AuthenCodeResult result = endpoint.issueAuthenCode(Visits.withoutCard().build());

    assertThat(result).hasToString(outcome);
    if (result instanceof AuthenCodeResult.Issued issued) {
      assertThat(issued.wasOnRecordBefore()).isEqualTo(body.contains("PP1000000000"));
      assertThat(result.orElseThrow()).isEqualTo(issued.code());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | {"status":"cancelled"}                               | Cancelled
          200 | {"data":{"status":"cancelled"}}                      | Cancelled
          200 | {"status":"cancelled","dataError":"ผิด"}              | OutcomeUnknown
          200 | {"status":"CANCELLED"}                               | OutcomeUnknown
          200 | {"status":"cancelled","pid":"1100000000024"}         | OutcomeUnknown
          200 | {}                                                   | OutcomeUnknown
          200 | {"dataError":"ผิด"}                                   | Refused
          400 | {"message":"ผิด"}                                     | Refused
          500 | {"status":"cancelled"}                               | OutcomeUnknown
          """)
  void answerToACancellationComesTo(int status, String body, String outcome) {
    server.answering(json(status, body));

    try (NhsoEndpoint withCancel = Cancels.client(server)) {
      assertThat(withCancel.cancelRights(Visits.cancel())).hasToString(outcome);
    }
  }

  private static CloseResult close(int status, String body) {
    server.answering(json(status, body));
    RECORDS.told("EP0 08:00", "EP0 08:00");
    return endpoint.closeRights(Visits.visit().build());
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
