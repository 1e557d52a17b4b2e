package io.github.baidiao.moph.phr;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.envelope.EnvelopeServer;
import io.github.baidiao.moph.envelope.NumberedTokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service says and what it means: one row for each documented or malformed answer. */
class AnswersTest {
  private static EnvelopeServer server;
  private static PhrApi api;

  @BeforeAll
  static void start() {
    server = EnvelopeServer.blank();
    api = Tell.client(server.address(), new NumberedTokens(1));
  }

  @AfterAll
  static void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"MessageCode":200,"Message":"OK"} | Accepted | same
          200 | {"MessageCode":"200","result":7} | Accepted | same
          200 | {"MessageCode":200,"processing_warning":[]} | Accepted | same
          200 | {"MessageCode":200,"processing_warning":["x"]} | AcceptedWithWarnings MOPH-905 | same
          200 | {"MessageCode":200,"processing_warning":"x"} | AcceptedWithWarnings MOPH-905 | same
          200 | {"MessageCode":200,"processing_warning":[{"a":"x"}]} | AcceptedWithWarnings MOPH-905 | same
          200 | {"MessageCode":400,"Message":"birthDate"} | Refused MOPH-903 | same
          400 | {"MessageCode":400,"Message":"birthDate"} | Refused MOPH-903 | same
          404 | {"MessageCode":404,"Message":"birthDate"} | Refused MOPH-903 | same
          400 | {} | Refused MOPH-903 | same
          413 | <html>too large</html> | Refused MOPH-903 | same
          422 | {} | Refused MOPH-903 | same
          200 | {"MessageCode":500,"Message":"Record not found !"} | Refused MOPH-903 | same
          501 | {} | NotSupported MOPH-904 | same
          200 | {"MessageCode":501,"Message":"Not Implemented"} | NotSupported MOPH-904 | same
          200 | {"MessageCode":500,"Message":"no connection"} | OutcomeUnknown MOPH-906 | same
          500 | {"MessageCode":500,"call_stack":"x"} | OutcomeUnknown MOPH-906 | same
          200 | {"MessageCode":302} | OutcomeUnknown MOPH-906 | same
          200 | {"result":3} | OutcomeUnknown MOPH-101 | same
          200 | [200] | OutcomeUnknown MOPH-101 | same
          200 | {"MessageCode":"OK"} | OutcomeUnknown MOPH-101 | same
          200 | {"MessageCode":200 | OutcomeUnknown HTTP-256 | HTTP-106
          200 | <html>sign in</html> | OutcomeUnknown HTTP-254 | HTTP-106
          200 | '' | OutcomeUnknown HTTP-253 | HTTP-106
          500 | {"MessageCode":200} | OutcomeUnknown HTTP-500 | HTTP-106
          502 | <html>bad gateway</html> | OutcomeUnknown HTTP-503 | HTTP-106
          503 | {} | OutcomeUnknown HTTP-503 | HTTP-106
          504 | {} | OutcomeUnknown HTTP-503 | HTTP-106
          408 | {} | OutcomeUnknown HTTP-503 | HTTP-106
          302 | {"MessageCode":200} | OutcomeUnknown HTTP-300 | HTTP-106
          401 | {"MessageCode":401} | MOPH-902 | same
          200 | {"MessageCode":401,"Message":"session expired"} | MOPH-902 | same
          403 | {} | MOPH-902 | same
          200 | {"MessageCode":403} | MOPH-902 | same
          404 | {} | HTTP-404 | same
          429 | {} | HTTP-429 | same
          200 | {"MessageCode":429} | HTTP-429 | same
          200 | {"MessageCode":500,"Message":"Too many requests"} | HTTP-429 | same
          """)
  void whatAnAnswerMeans(int status, String json, String outcome, String ofAnUnsafeCall) {
    server.answers(status, json);
    assertThat(Tell.outcome(() -> api.update(Tell.visit()))).isEqualTo(outcome);

    String unsafe = ofAnUnsafeCall.equals("same") ? outcome : "OutcomeUnknown " + ofAnUnsafeCall;
    assertThat(Tell.outcome(() -> Tell.changes().get("ReferralRequest").apply(api)))
        .isEqualTo(unsafe);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void thatThereIsNoSuchRecordIsAsGoodWhenOneIsToBeTakenAway() {
    server.answers(200, "{\"MessageCode\":500,\"Message\":\"Record not found !\"}");
    assertThat(Tell.outcome(() -> api.removeEncounterFromPhr(Tell.ref()))).isEqualTo("Accepted");
    assertThat(Tell.outcome(() -> api.deleteWholeChronicRegistry("001"))).isEqualTo("Accepted");
  }

  @Test
  void warningsAndReasonsAreThereForTheScreenWithoutNumbersOfPeople() {
    server.answers(
        200, "{\"MessageCode\":200,\"processing_warning\":[\"1100000000016: bad\",\"x\"]}");
    assertThat(
            api.update(Tell.visit())
                .match(
                    a -> List.<String>of(),
                    PhrResult.AcceptedWithWarnings::warnings,
                    r -> List.<String>of(),
                    n -> List.<String>of(),
                    u -> List.<String>of()))
        .containsExactly("xxxxxxxxxxxxx: bad", "x");

    server.answers(200, "{\"MessageCode\":400,\"Message\":\"birthDate of 1100000000016\"}");
    assertThat(reason()).isEqualTo("birthDate of xxxxxxxxxxxxx");

    server.answers(
        200, "{\"MessageCode\":400,\"Message\":\"birthDate\",\"debug_sql\":\"select 1\"}");
    assertThat(reason()).isEqualTo("none");
  }

  private static String reason() {
    return api.update(Tell.visit())
        .match(a -> "", w -> "", refused -> refused.serverText().orElse("none"), n -> "", u -> "");
  }

  @Test
  void howLongToWaitIsTold() {
    server.answers(status(429).withHeader("Retry-After", "7"));
    ServiceException busy =
        catchThrowableOfType(ServiceException.class, () -> api.update(Tell.visit()));
    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));

    server.answers(okJson("{\"MessageCode\":429}").withHeader("Retry-After", "8"));
    busy = catchThrowableOfType(ServiceException.class, () -> api.update(Tell.visit()));
    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(8));

    server.answers(status(503).withHeader("Retry-After", "9"));
    assertThat(
            api.update(Tell.visit())
                .<Object>match(a -> a, w -> w, r -> r, n -> n, u -> u.retryAfter().orElseThrow()))
        .isEqualTo(Duration.ofSeconds(9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ["99999:1","99999:2","99999:1"] | EncounterList[2 visits, 0 unreadable]
          []                              | EncounterList[0 visits, 0 unreadable]
          ["99998:1","1","99999:",""]     | EncounterList[0 visits, 4 unreadable]
          ["99999:a:b",99999]             | EncounterList[1 visits, 1 unreadable]
          [{"ref":"99999:1"}]             | MOPH-101
          ["99999:1",null]                | MOPH-101
          null                            | MOPH-101
          "99999:1"                       | MOPH-101
          {}                              | MOPH-101
          """)
  void visitsOfADay(String result, String outcome) {
    server.answers(200, "{\"MessageCode\":200,\"result\":" + result + "}");
    assertThat(Tell.outcome(() -> api.encountersOf(Tell.DAY))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "PC-1"                         | Optional[PC-1]
          {"agent_computer_name":"PC-1"} | Optional[PC-1]
          ""                             | Optional.empty
          null                           | Optional.empty
          {"x":1}                        | MOPH-101
          [1]                            | MOPH-101
          """)
  void theComputerThatSends(String result, String outcome) {
    server.answers(200, "{\"MessageCode\":200,\"result\":" + result + "}");
    assertThat(Tell.outcome(api::agentComputerName)).isEqualTo(outcome);
  }

  @Test
  void nothingOnRecordIsEmpty() {
    server.answers(200, "{\"MessageCode\":500,\"Message\":\"Record not found !\"}");
    assertThat(api.encountersOf(Tell.DAY).refs()).isEmpty();
    assertThat(api.chronicRegistry("001")).isEmpty();
    assertThat(api.codingSystem("nothing")).isEmpty();
    assertThat(api.agentComputerName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"a":1,"b":"x","c":null,"d":[]},{}] | [{a=1, b=x}, {}]
          {"a":1.5}                            | [{a=1.5}]
          [7]                                  | MOPH-101
          null                                 | MOPH-101
          """)
  void rowsWhoseFormNobodyPublished(String result, String outcome) {
    server.answers(200, "{\"MessageCode\":200,\"result\":" + result + "}");
    assertThat(Tell.outcome(api::codingSystems)).isEqualTo(outcome);
  }
}
