package io.github.baidiao.nhso.endpoint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was on record before and after a lost answer, and what it comes to; one POST in each. */
class LostAnswerTest {
  private static final Records RECORDS = new Records();
  private static TestEndpoint server;
  private static NhsoEndpoint endpoint;

  enum Lost {
    CLOSED_CONNECTION(() -> aResponse().withFault(Fault.EMPTY_RESPONSE)),
    RESET(() -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
    GARBAGE(() -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
    BROKEN_CHUNK(() -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
    LATE(() -> okJson("{}").withFixedDelay(4000)),
    REDIRECT(() -> aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
    REDIRECT_OF_A_POST(() -> aResponse().withStatus(307).withHeader("Location", "/elsewhere")),
    REQUEST_TIMEOUT(() -> aResponse().withStatus(408)),
    SERVER_ERROR(() -> aResponse().withStatus(500)),
    BAD_GATEWAY(() -> aResponse().withStatus(502)),
    UNAVAILABLE(() -> aResponse().withStatus(503).withHeader("Retry-After", "0")),
    GATEWAY_TIMEOUT(() -> aResponse().withStatus(504)),
    NO_CONTENT(() -> aResponse().withStatus(204)),
    EMPTY_BODY(() -> okJson("")),
    WEB_PAGE(() -> aResponse().withHeader("Content-Type", "text/html").withBody("<html></html>")),
    CUT_OFF(() -> okJson("{\"seq\":1,\"authenCode\":\"EP1"));

    private final Supplier<ResponseDefinitionBuilder> answer;

    Lost(Supplier<ResponseDefinitionBuilder> answer) {
      this.answer = answer;
    }
  }

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

  @ParameterizedTest
  @EnumSource
  void everyLostAnswerIsOnePostAndSettledByLookUp(Lost lost) {
    server.answering(lost.answer.get());

    assertThat(closedOnce("-", "EP1 09:10").orElseThrow()).isEqualTo(ClaimCode.of("EP1"));
    assertThat(closedOnce("-", "-")).isInstanceOf(CloseResult.OutcomeUnknown.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first code ever              | -                    | EP1 09:10
          second visit of the day      | EP0 08:00            | EP1 09:10, EP0 08:00
          two visits at the same time  | EP0 09:10            | EP1 09:10, EP0 09:10
          without a time               | -                    | EP1 -
          beside an authentication     | PP1000000001 09:10   | EP1 09:10, PP1000000001 09:10
          beside a new authentication  | -                    | EP1 09:10, PP1000000001 09:10
          beside another hospital's    | -                    | EP1 09:10, EP2 09:10 h=99997
          beside another service's     | -                    | EP1 09:10, EP2 09:10 s=PG0130001
          an old one gone meanwhile    | EP0 08:00            | EP1 09:10
          listed twice                 | -                    | EP1 09:10, EP1 09:10
          """)
  void exactlyOneNewCodeOfOursIsThisVisits(String row, String before, String after) {
    server.answering(Lost.CLOSED_CONNECTION.answer.get());

    CloseResult result = closedOnce(before, after);

    assertThat(result).isInstanceOf(CloseResult.Closed.class);
    assertThat(result.orElseThrow().value()).isEqualTo("EP1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing known                | -                    | -
          an earlier visit's code      | EP1 09:10            | EP1 09:10
          two new ones                 | -                    | EP1 09:10, EP2 09:10
          two new, one unclear whose   | -                    | EP1 09:10, EP2 09:10 h=-
          two new, one unclear what    | -                    | EP1 09:10, EP2 09:10 s=-
          two new, one of another time | -                    | EP1 09:10, EP2 15:00
          two new, one of a new form   | -                    | EP1 09:10, ZZ1 09:10
          of another time              | -                    | EP1 15:00
          of a form we do not know     | -                    | ZZ1 09:10
          another hospital's           | -                    | EP1 09:10 h=99997
          another service's            | -                    | EP1 09:10 s=PG0130001
          unclear whose                | -                    | EP1 09:10 h=-
          unclear what                 | -                    | EP1 09:10 s=-
          an authentication            | -                    | PP1000000001 09:10
          unclear look-up before       | ?                    | EP1 09:10
          unclear look-up after        | -                    | ?
          failing look-up after        | -                    | !
          look-up with a defect after  | -                    | #
          known at another hospital    | EP1 09:10 h=99997    | EP1 09:10
          """)
  void anythingElseStaysUnknown(String row, String before, String after) {
    server.answering(Lost.CLOSED_CONNECTION.answer.get());

    assertThat(closedOnce(before, after)).isInstanceOf(CloseResult.OutcomeUnknown.class);
  }

  @Test
  void failingLookUpBeforeSendsNothing() {
    server.answering(okJson("{\"seq\":1,\"authenCode\":\"EP1\"}"));
    RECORDS.told("!");
    int posts = server.posts();

    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(() -> endpoint.closeRights(Visits.visit().build()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.ANSWER_INVALID));
    assertThat(server.posts()).isEqualTo(posts);
  }

  @Test
  void failureWithAReasonKeepsIt() {
    String body = "{\"dataError\":\"ระบบขัดข้อง 1100000000016\"}";
    server.answering(okJson(body).withStatus(500));

    CloseResult result = closedOnce("-", "-");

    assertThat(result)
        .isInstanceOfSatisfying(
            CloseResult.OutcomeUnknown.class,
            unknown -> assertThat(unknown.serverText().orElseThrow()).startsWith("ระบบขัดข้อง"));
    assertThat(result.errorCode()).contains(NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN);
    assertThatExceptionOfType(NhsoException.class).isThrownBy(result::orElseThrow);
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -                  | PP1000000001 08:00                     | Issued
          EP1 09:10          | PP1000000001 08:00, EP1 09:10          | Issued
          PP1000000001 08:00 | PP1000000001 08:00                     | OutcomeUnknown
          -                  | PP1000000001 08:00, PP1000000002 08:30 | OutcomeUnknown
          -                  | EP1 09:10                              | OutcomeUnknown
          -                  | PP1000000001 08:00 h=99997             | OutcomeUnknown
          ?                  | PP1000000001 08:00                     | OutcomeUnknown
          -                  | !                                      | OutcomeUnknown
          """)
  void claimCodeWithoutACardIsSettledByAuthentications(
      String before, String after, String outcome) {
    server.answering(Lost.CLOSED_CONNECTION.answer.get());
    RECORDS.told(before, after);
    int posts = server.posts();

    AuthenCodeResult result = endpoint.issueAuthenCode(Visits.withoutCard().build());

    assertThat(result).hasToString(outcome);
    assertThat(server.posts() - posts).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void lostCancellationIsOnePostAndStaysUnknown(Lost lost) {
    server.answering(lost.answer.get());
    int posts = server.posts();

    try (NhsoEndpoint withCancel = Cancels.client(server)) {
      assertThat(withCancel.cancelRights(Visits.cancel())).hasToString("OutcomeUnknown");
    }
    assertThat(server.posts() - posts).isOne();
  }

  private static CloseResult closedOnce(String before, String after) {
    RECORDS.told(before, after);
    int posts = server.posts();
    CloseResult result = endpoint.closeRights(Visits.visit().build());
    assertThat(server.posts() - posts).isOne();
    assertThat(RECORDS.left()).isZero();
    return result;
  }
}
