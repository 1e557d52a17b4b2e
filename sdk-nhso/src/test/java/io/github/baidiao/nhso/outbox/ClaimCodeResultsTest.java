package io.github.baidiao.nhso.outbox;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.endpoint.Records;
import io.github.baidiao.nhso.endpoint.TestEndpoint;
import io.github.baidiao.nhso.endpoint.Visits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer to a queued request for a claim code comes to in the outbox. */
class ClaimCodeResultsTest {
  private static final Records RECORDS = new Records();
  private static TestEndpoint server;
  private static NhsoEndpoint endpoint;
  private static ClaimCodeQueue queue;

  @BeforeAll
  static void start() {
    server = new TestEndpoint();
    endpoint = server.client(RECORDS);
    queue = ClaimCodeQueue.over(endpoint);
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
          200 | {"authenCode":"PP1000000001"} | -                  | -                  | Arrived
          200 | {"authenCode":"PP1000000001"} | PP1000000001 08:00 | -                  | Arrived
          400 | {"message":"ผิด"}             | -                  | -                  | Refused NHSO-104
          500 | {}                            | -                  | PP1000000001 09:10 | Arrived
          500 | {}                            | -                  | -                  | Unknown NHSO-105
          401 | {}                            | -                  | -                  | Later HTTP-401
          200 | {"authenCode":"PP1000000001"} | !                  | -                  | Later NHSO-106
          """)
  void answerComesTo(int status, String body, String before, String after, String result) {
    RECORDS.told(before, after);
    server.answering(okJson(body).withStatus(status));

    SendResult sent = queue.send(request());

    assertThat(sent).hasToString(result);
    if (sent instanceof SendResult.Arrived) {
      CodeReceipt receipt = CodeReceipt.of(((SendResult.Arrived) sent).answer());
      assertThat(receipt.code()).contains(ClaimCode.of("PP1000000001"));
      assertThat(receipt.onRecordBefore()).isEqualTo(before.startsWith("PP"));
      assertThat(receipt.settledByLookUp()).isEqualTo(status == 500);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PP1000000001 08:00, Refused NHSO-413, 0",
    "PP1000000001 08:00 h=99997, Arrived, 1",
    "EP1 08:00, Arrived, 1"
  })
  void whatIsSaidNotToHaveArrivedIsNotSentBesideACode(String record, String result, int sent) {
    RECORDS.told(record);
    server.answering(okJson("{\"authenCode\":\"PP1000000002\"}"));
    int posts = server.posts();

    assertThat(queue.send(request().saidNotArrived(true))).hasToString(result);
    assertThat(server.posts() - posts).isEqualTo(sent);
  }

  private static QueuedVisit request() {
    return QueuedVisit.of(ClaimCodeQueue.message(Visits.HOSPITAL, Visits.withoutCard().build()));
  }
}
