package io.github.baidiao.nhso.outbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.CodesOnRecord;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.endpoint.Records;
import io.github.baidiao.nhso.endpoint.TestEndpoint;
import io.github.baidiao.nhso.endpoint.Visits;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer to a queued visit comes to in the outbox. */
class CloseRightsResultsTest {
  private static final Records RECORDS = new Records();
  private static TestEndpoint server;
  private static NhsoEndpoint endpoint;
  private static CloseRightsQueue queue;

  @BeforeAll
  static void start() {
    server = new TestEndpoint();
    endpoint = server.client(RECORDS);
    queue = CloseRightsQueue.over(endpoint);
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
          200 | {"seq":7,"authenCode":"EP1"}    | -         | -         | Arrived
          200 | {"seq":7,"authenCode":"EP0"}    | EP0 08:00 | EP0 08:00 | Arrived
          400 | {"message":"ผิด"}               | -         | -         | Refused NHSO-104
          200 | {"dataError":"ผิด"}             | -         | -         | Refused NHSO-104
          500 | {}                              | -         | EP1 09:10 | Arrived
          500 | {}                              | -         | -         | Unknown NHSO-414
          200 | {}                              | -         | ?         | Unknown NHSO-414
          200 | {}                              | -         | !         | Unknown NHSO-414
          401 | {}                              | -         | -         | Later HTTP-401
          403 | {}                              | -         | -         | Later HTTP-403
          404 | {}                              | -         | -         | Later HTTP-404
          405 | {}                              | -         | -         | Later HTTP-400
          429 | {}                              | -         | -         | Later HTTP-429
          200 | {"authenCode":"EP1"}            | !         | -         | Later NHSO-106
          """)
  void answerComesTo(int status, String body, String before, String after, String result) {
    RECORDS.told(before, after);
    server.answering(json(status, body));

    assertThat(queue.send(visit())).hasToString(result);
  }

  @ParameterizedTest
  @CsvSource({"401, true", "403, true", "404, false", "405, false", "429, true"})
  void onlyWhatConcernsAllStopsTheLane(int status, boolean wholeLane) {
    RECORDS.told("-");
    server.answering(json(status, "{}").withHeader("Retry-After", "7"));

    SendResult.Later later = later(queue.send(visit()));

    assertThat(later.wholeLane()).isEqualTo(wholeLane);
    if (status == 429) {
      assertThat(later.retryAfter()).contains(Duration.ofSeconds(7));
    }
  }

  @Test
  void lineThatIsDownStopsTheLaneAndNothingIsRemembered() {
    // Nothing listens there.
    URI nowhere = URI.create("http://127.0.0.1:1");
    try (NhsoEndpoint gone = NhsoEndpoint.connect(TestEndpoint.settings(nowhere, RECORDS).build());
        NhsoEndpoint client =
            server.client(
                (person, day) ->
                    gone.isSandbox() ? CodesOnRecord.none() : CodesOnRecord.unclear())) {
      QueuedVisit visit = visit();

      SendResult.Later later = later(CloseRightsQueue.over(client).send(visit));

      assertThat(later.wholeLane()).isTrue();
      assertThat(later.code().map(ErrorCode::id)).contains("HTTP-101");
      assertThat(visit.memos()).isEmpty();
    }
  }

  @Test
  void codeIsReadFromTheReceipt() {
    RECORDS.told("EP0 08:00");
    server.answering(okJson("{\"seq\":123456,\"authenCode\":\"EP1\"}"));

    CodeReceipt receipt = arrived(queue.send(visit()));

    assertThat(receipt.code()).contains(ClaimCode.of("EP1"));
    assertThat(receipt.seq()).contains("123456");
    assertThat(receipt.settledByLookUp()).isFalse();
    assertThat(receipt.onRecordBefore()).isFalse();
  }

  @Test
  void receiptTellsThatALookUpSettledIt() {
    RECORDS.told("-", "EP1 09:10");
    server.answering(aResponse().withStatus(503));

    CodeReceipt receipt = arrived(queue.send(visit()));

    assertThat(receipt.code()).contains(ClaimCode.of("EP1"));
    assertThat(receipt.settledByLookUp()).isTrue();
  }

  @Test
  void receiptOfARefusalHoldsItsReasonAndNoCode() {
    RECORDS.told("-");
    server.answering(okJson("{\"dataError\":\"สิทธิไม่ถูกต้อง\"}"));

    SendResult result = queue.send(visit());

    CodeReceipt receipt =
        result.match(
            arrived -> null, refused -> CodeReceipt.of(refused.answer()), l -> null, u -> null);
    assertThat(receipt.code()).isEmpty();
    assertThat(receipt.serverText()).contains("สิทธิไม่ถูกต้อง");
    assertThat(receipt).hasToString("CodeReceipt[masked]");
  }

  @Test
  void whatIsSaidNotToHaveArrivedIsNotSentBesideACode() {
    int posts = server.posts();
    RECORDS.told("EP0 08:00");

    SendResult result = queue.send(visit().saidNotArrived(true));

    assertThat(result).hasToString("Refused NHSO-413");
    assertThat(
            result.<Optional<CodeReceipt>>match(
                a -> Optional.empty(),
                refused -> Optional.of(CodeReceipt.of(refused.answer())),
                l -> Optional.empty(),
                u -> Optional.empty()))
        .hasValueSatisfying(
            receipt -> assertThat(receipt.mayBeThisVisits()).containsExactly(ClaimCode.of("EP0")));
    assertThat(server.posts()).isEqualTo(posts);
  }

  @Test
  void visitOfAClockThatIsAheadIsTriedAgain() {
    QueuedVisit ahead =
        QueuedVisit.of(
            CloseRightsQueue.message(
                Visits.HOSPITAL, Visits.visit().serviceDateTime(Visits.AT.plusDays(1)).build()));

    assertThat(later(queue.send(ahead)).wholeLane()).isFalse();
    assertThat(queue.send(ahead)).hasToString("Later NHSO-406");
  }

  private static QueuedVisit visit() {
    return QueuedVisit.of(CloseRightsQueue.message(Visits.HOSPITAL, Visits.visit().build()));
  }

  private static CodeReceipt arrived(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Arrived.class);
    return CodeReceipt.of(((SendResult.Arrived) result).answer());
  }

  private static SendResult.Later later(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Later.class);
    return (SendResult.Later) result;
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return okJson(body).withStatus(status);
  }
}
