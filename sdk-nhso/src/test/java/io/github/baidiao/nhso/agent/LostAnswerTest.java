package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what was known before and after a lost answer, and what it comes to. */
class LostAnswerTest {
  private static TestAgent server;
  private static SecureSmartCardAgent agent;

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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          first code ever            | -              | PP1 09:00      | PP1 09:00
          one after yesterday's      | A 08:00 d=2025-11-06 | PP1 09:00 | PP1 09:00, A 08:00 d=2025-11-06
          second of the day          | A 08:00        | PP1 09:00      | PP1 09:00, A 08:00
          older ones of ours         | A 08:00        | PP1 09:00      | PP1 09:00, A 08:00, B 07:00, C 10:00 d=2025-01-05
          one after another hospital | A 08:00 h=99997| PP1 09:00      | PP1 09:00, A 08:00 h=99997
          one beside another's       | -              | PP1 09:00      | PP1 09:00, B 09:01 h=99997
          one beside another type    | -              | PP1 09:00      | PP1 09:00, B 09:01 t=PG0130001
          one beside a closed right  | -              | PP1 09:00      | PP1 09:00, EP1 09:05
          one after a closed right   | EP1 08:00      | PP1 09:00      | PP1 09:00, EP1 08:00, B 07:30
          the same one listed twice  | -              | PP1 09:00      | PP1 09:00, PP1 09:00
          no server day, PC agrees   | -              | PP1 09:00 c=-  | PP1 09:00 c=-
          server's day goes before   | -              | PP1 09:00 d=2025-11-08 c=2025-11-08 | PP1 09:00 d=2025-11-08
          a form we do not know      | -              | ZZ-1 09:00     | ZZ-1 09:00
          in the second of looking   | -              | PP1 08:30      | PP1 08:30
          beside an old one unnamed  | -              | PP1 09:00      | PP1 09:00, A 08:00
          no clock, an earlier code  | A 08:00 c=-    | PP1 09:00      | PP1 09:00, A 08:00
          a clock, a code undated    | A - d=-        | PP1 09:00      | PP1 09:00, A 08:00
          """)
  void exactlyOneNewCodeOfOursIsIssued(String row, String before, String after, String five) {
    AuthenResult result = afterALostAnswer(before, after, okJson(RecordedCode.list(five)));

    assertThat(result).isInstanceOf(AuthenResult.Issued.class);
    assertThat(result.orElseThrow().claimCode().value()).isEqualTo(after.split(" ")[0]);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          nothing known              | -              | -              | -
          given before the look-up   | -              | PP1 08:00      | PP1 08:00
          one minute before it       | -              | PP1 08:29      | PP1 08:29
          no clock, a code undated   | A - d=- c=-    | PP1 09:00      | PP1 09:00
          nothing new                | A 08:00        | A 08:00        | A 08:00
          new, and not in the list   | -              | PP1 09:00      | -
          another one in the list    | -              | PP1 09:00      | PP2 09:00
          only in the list           | -              | -              | PP1 09:00
          two new ones               | -              | PP1 09:00      | PP1 09:00, PP2 09:01
          two new, one unclear whose | -              | PP1 09:00      | PP1 09:00, PP2 09:01 h=-
          two new, one unclear what  | -              | PP1 09:00      | PP1 09:00, PP2 09:01 t=-
          two new, one unclear when  | A 08:00        | PP1 09:00      | PP1 09:00, A 08:00, B - d=-
          another hospital's         | -              | PP1 09:00 h=99997 | PP1 09:00 h=99997
          another claim type's       | -              | PP1 09:00 t=PG0130001 | PP1 09:00 t=PG0130001
          a closed right             | -              | EP1 09:00      | EP1 09:00
          yesterday's                | -              | PP1 09:00 d=2025-11-06 | PP1 09:00 d=2025-11-06
          older than the known one   | A 09:30        | PP1 09:00      | PP1 09:00, A 09:30
          without hospital           | -              | PP1 09:00 h=-  | PP1 09:00 h=-
          without claim type         | -              | PP1 09:00 t=-  | PP1 09:00 t=-
          without time               | -              | PP1 - d=-      | PP1 - d=-
          no server day, PC differs  | -              | PP1 09:00 d=2025-11-08 c=- | PP1 09:00 d=2025-11-08 c=-
          """)
  void anythingElseStaysUnknown(String row, String before, String after, String five) {
    assertThat(afterALostAnswer(before, after, okJson(RecordedCode.list(five))))
        .isInstanceOf(AuthenResult.OutcomeUnknown.class);
  }

  @ParameterizedTest
  @CsvSource({"500", "404", "401", "400", "418", "503"})
  void failingLookUpLeavesItUnknown(int status) {
    assertThat(afterALostAnswer("-", "PP1 09:00", aResponse().withStatus(status)))
        .isInstanceOf(AuthenResult.OutcomeUnknown.class);

    OneVisit visit = lost(RecordedCode.NONE_BEFORE).latestAfter(aResponse().withStatus(status));
    visit.fiveAfter(okJson(RecordedCode.list("PP1 09:00")));
    assertThat(confirmOnce()).isInstanceOf(AuthenResult.OutcomeUnknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"claimCode\":null}", "{\"checkDate\":\"07/11/2568\"}"})
  void lookUpBeforeWithoutAnyTimeSettlesNothing(String before) {
    lost(before)
        .latestAfter(okJson(RecordedCode.json("PP1 09:00")))
        .fiveAfter(okJson(RecordedCode.list("PP1 09:00")));

    assertThat(confirmOnce()).isInstanceOf(AuthenResult.OutcomeUnknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":500,\"message\":\"x\"}",
        "{\"message\":\"x\",\"checkDate\":\"2025-11-07T08:30:00\"}",
        "{\"status\":\"error\"}",
        "{\"detail\":\"x\"}",
        "{\"violations\":[]}",
        "{\"title\":\"x\"}",
        "{\"error\":\"x\"}",
        "{\"errors\":[]}"
      })
  void errorBodyBeforeIsNoLookUpSoNothingIsSent(String before) {
    lost(before);
    int posts = server.posts();

    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(() -> agent.confirmSave(Requests.somchai()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.ANSWER_INVALID));
    assertThat(server.posts()).isEqualTo(posts);
  }

  private static AuthenResult afterALostAnswer(
      String before, String after, ResponseDefinitionBuilder five) {
    lost(RecordedCode.before(before)).latestAfter(okJson(RecordedCode.json(after))).fiveAfter(five);
    return confirmOnce();
  }

  private static OneVisit lost(String before) {
    return new OneVisit(server)
        .latestBefore(okJson(before))
        .confirm(aResponse().withFault(Fault.EMPTY_RESPONSE));
  }

  private static AuthenResult confirmOnce() {
    int before = server.posts();
    AuthenResult result = agent.confirmSave(Requests.somchai());
    assertThat(server.posts() - before).isOne();
    return result;
  }
}
