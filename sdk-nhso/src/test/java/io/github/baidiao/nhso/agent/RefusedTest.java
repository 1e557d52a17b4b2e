package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTest {
  private static final String REASON = "ผู้มีสิทธิรายนี้ยืนยันตัวตนเข้ารับบริการในวันนี้แล้ว";

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
  void count() {
    postsBefore = server.posts();
  }

  @AfterEach
  void postedExactlyOnce() {
    assertThat(server.posts() - postsBefore).isOne();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today's, ours, same type    | PP1 09:00              | -                                     | PP1
          right closed since          | EP1 10:00              | EP1 10:00, PP1 09:00                  | PP1
          another type asked since    | PP2 10:00 t=PG0130001  | PP2 10:00 t=PG0130001, PP1 09:00      | PP1
          another hospital asked since| PP2 10:00 h=99997      | PP2 10:00 h=99997, PP1 09:00          | PP1
          the newest of several       | EP1 10:00              | PP1 08:00, PP2 09:00, PP3 07:00       | PP2
          no server day, PC agrees    | PP1 09:00 c=-          | -                                     | PP1
          """)
  void codeOfTodayIsFound(String row, String latest, String five, String expected) {
    refused(latest, five);

    AuthenResult result = agent.confirmSave(Requests.somchai());

    assertThat(result).isInstanceOf(AuthenResult.AlreadyAuthenticated.class);
    assertThat(result.orElseThrow().claimCode().value()).isEqualTo(expected);
    assertThat(((AuthenResult.AlreadyAuthenticated) result).serverText()).contains(REASON);
    assertThat(result.errorCode()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no code at all     | -                      | -
          yesterday's        | PP1 09:00 d=2025-11-06 | PP1 09:00 d=2025-11-06
          another hospital's | PP1 09:00 h=99997      | PP1 09:00 h=99997
          another type's     | PP1 09:00 t=PG0130001  | PP1 09:00 t=PG0130001
          a closed right     | EP1 09:00              | EP1 09:00
          unclear whose      | PP1 09:00 h=-          | PP1 09:00 h=-
          """)
  void withoutACodeOfTodayItIsRefused(String row, String latest, String five) {
    refused(latest, five);

    assertRefused(agent.confirmSave(Requests.somchai()));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 422})
  void serversTextIsForTheOperatorAndNotInTheMessage(int status) {
    new OneVisit(server).confirm(jsonResponse(AgentJson.text("refusal-spring"), status));

    AuthenResult result = agent.confirmSave(Requests.somchai());

    assertRefused(result);
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(result::orElseThrow)
        .withMessageNotContaining(REASON)
        .satisfies(e -> assertThat(e.serverText()).contains(REASON))
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.REFUSED));
  }

  @Test
  void failingLookUpLeavesTheRefusal() {
    new OneVisit(server)
        .confirm(jsonResponse(AgentJson.text("refusal-spring"), 400))
        .latestAfter(OneVisit.failing());

    assertRefused(agent.confirmSave(Requests.somchai()));
  }

  @Test
  void listIsNotAskedForWhenTheLastCodeFits() {
    refused("PP1 09:00", "-").fiveAfter(OneVisit.failing());
    int before = server.lists();

    assertThat(agent.confirmSave(Requests.somchai()))
        .isInstanceOf(AuthenResult.AlreadyAuthenticated.class);
    assertThat(server.lists()).isEqualTo(before);
  }

  @Test
  void answerWithTheCodeKnownBeforeIsNoNewOne() {
    new OneVisit(server)
        .latestBefore(okJson(RecordedCode.before("PP1000000001 08:00")))
        .confirm(okJson(AgentJson.text("confirm")));

    AuthenResult result = agent.confirmSave(Requests.somchai());

    assertThat(result).isInstanceOf(AuthenResult.AlreadyAuthenticated.class);
    assertThat(result.orElseThrow().claimCode().value()).isEqualTo("PP1000000001");
    assertThat(((AuthenResult.AlreadyAuthenticated) result).serverText()).isEmpty();
  }

  @Test
  void failingLookUpLeavesTheCodeKnownBefore() {
    new OneVisit(server)
        .latestBefore(okJson(RecordedCode.before("PP1 08:00")))
        .confirm(jsonResponse(AgentJson.text("refusal-spring"), 400))
        .latestAfter(OneVisit.failing());

    assertThat(agent.confirmSave(Requests.somchai()).orElseThrow().claimCode().value())
        .isEqualTo("PP1");
  }

  @Test
  void refusalWithoutJsonIsARefusalWithoutText() {
    new OneVisit(server)
        .confirm(
            aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>1100000000016</html>"));

    AuthenResult result = agent.confirmSave(Requests.somchai());

    assertThat(result.errorCode()).contains(NhsoErrorCode.REFUSED);
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(result::orElseThrow)
        .satisfies(e -> assertThat(e.serverText()).isEmpty());
  }

  @Test
  void draftIsRefusedLikewise() {
    new OneVisit(server).save("save-as-draft", jsonResponse(AgentJson.text("refusal-spring"), 400));

    DraftResult result = agent.saveAsDraft(Requests.somchai());

    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(result::orElseThrow)
        .satisfies(e -> assertThat(e.serverText()).contains(REASON));
  }

  private static OneVisit refused(String latest, String five) {
    return new OneVisit(server)
        .confirm(jsonResponse(AgentJson.text("refusal-spring"), 400))
        .latestAfter(okJson(RecordedCode.json(latest)))
        .fiveAfter(okJson(RecordedCode.list(five)));
  }

  private static void assertRefused(AuthenResult result) {
    assertThat(result).isInstanceOf(AuthenResult.Refused.class);
    assertThat(((AuthenResult.Refused) result).serverText()).contains(REASON);
  }
}
