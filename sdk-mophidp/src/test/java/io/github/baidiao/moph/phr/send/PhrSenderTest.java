package io.github.baidiao.moph.phr.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of PHR to a queued visit comes to in the outbox, with the stand-in. */
class PhrSenderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private final PhrPlace phr = new PhrPlace();
  private final PhrSender sender = PhrSender.over(phr.api());

  @AfterEach
  void stop() {
    phr.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LOST_ANSWER, Later HTTP-105, true, 1",
    "LOST_REQUEST, Later HTTP-105, true, 0",
    "SERVER_ERROR, Unknown MOPH-906, false, 0",
    "SERVER_ERROR_AFTER, Unknown MOPH-906, false, 1",
    "STATUS_500, Unknown MOPH-906, false, 0",
    "STATUS_503, Later HTTP-503, true, 0",
    "REFUSED, Refused MOPH-903, false, 0",
    "TOO_MANY, Later HTTP-429, true, 0",
    "TOO_MANY_WITH_RETRY_AFTER, Later HTTP-429, true, 0",
    "SESSION_401, Later MOPH-902, true, 0",
    "EXPIRED_501, Later MOPH-904, true, 0",
    "WARNED, Arrived MOPH-905, false, 1",
  })
  void answerComesTo(PhrFault fault, String outcome, boolean wholeLane, int arrived) {
    phr.stub().fail("UpdatePHRv1", fault, 2);

    SendResult result = sender.send(visit("690001", 1));

    assertThat(result).hasToString(outcome);
    assertThat(result instanceof SendResult.Later later && later.wholeLane()).isEqualTo(wholeLane);
    assertThat(versions()).hasSize(arrived);
  }

  @Test
  void visitArrivesAndReplacesItsFormerVersion() {
    assertThat(sender.send(visit("690001", 1))).hasToString("Arrived");
    assertThat(sender.send(visit("690001", 2))).hasToString("Arrived");

    assertThat(versions()).extracting(PhrVersion::json).last().asString().contains("version 2");
    assertThat(phr.api().encountersOf(DAY).refs()).hasSize(1);
  }

  @Test
  void pauseThatPhrAsksForIsTold() {
    phr.stub().fail("UpdatePHRv1", PhrFault.TOO_MANY_WITH_RETRY_AFTER, 1);

    SendResult result = sender.send(visit("690001", 1));

    assertThat(((SendResult.Later) result).retryAfter()).contains(Duration.ofSeconds(1));
  }

  @Test
  void warningsAreKeptInTheReceipt() {
    phr.stub().fail("UpdatePHRv1", PhrFault.WARNED, 1);

    SendResult.Arrived arrived = (SendResult.Arrived) sender.send(visit("690001", 1));

    assertThat(PhrReceipt.of(arrived.answer()).warnings()).isNotEmpty();
    assertThat(PhrReceipt.of(arrived.answer())).hasToString("PhrReceipt[masked]");
  }

  @Test
  void reasonOfARefusalIsKeptInTheReceipt() {
    phr.stub().fail("UpdatePHRv1", PhrFault.REFUSED, 1);

    SendResult.Refused refused = (SendResult.Refused) sender.send(visit("690001", 1));

    assertThat(PhrReceipt.of(refused.answer()).reason()).isPresent();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format":"baidiao-visit/1" | "format":"baidiao-visit/9" | Refused MOPH-913 | /format
          "citizenId":"1100000000016" | "citizenId":"1100000000017" | Refused MOPH-912 | /patient/citizenId
          "code":"99999" | "code":"99998" | Refused MOPH-912 | /hospital/code
          """)
  void correctedPayloadThatCannotBeSentIsRefusedByItsField(
      String right, String wrong, String outcome, String field) {
    String json = new String(visit("690001", 1).payload(), StandardCharsets.UTF_8);
    assertThat(json).contains(right);

    SendResult result =
        sender.send(
            new SentVisit(json.replaceFirst(right, wrong).getBytes(StandardCharsets.UTF_8)));

    assertThat(result).hasToString(outcome);
    assertThat(PhrReceipt.of(((SendResult.Refused) result).answer()).reason().orElseThrow())
        .startsWith(field);
    assertThat(versions()).isEmpty();
  }

  @Test
  void whatMayHaveArrivedIsSentAgain() {
    assertThat(sender.settle(visit("690001", 1))).hasToString("SendAgain");
  }

  @Test
  void messageIsKnownByUnitVisitAndVersionAndOrderedByThePatient() {
    OutboxMessage message = PhrSender.message(PhrPlace.visit("690001", 3, DAY));

    assertThat(message.key()).isEqualTo("phr:99999:690001:3");
    assertThat(message.lane()).isEqualTo(sender.lane());
    assertThat(message.orderedBy()).contains(PhrPlace.SOMCHAI.value());
  }

  @Test
  void tokenOfAYearIsEnoughToSend() {
    PhrToken token = PhrToken.of(PhrPlace.UNIT, secret(PhrStub.TOKEN));
    try (PhrApi api = PhrApi.connect(PhrPlace.settings(phr.address()).phrToken(token).build())) {
      assertThat(PhrSender.over(api).send(visit("690001", 1))).hasToString("Arrived");
    }
  }

  @Test
  void lineThatIsDownStopsTheLane() {
    // Nothing listens there.
    try (PhrApi gone = PhrPlace.client(URI.create("http://127.0.0.1:1/api"))) {
      SendResult result = PhrSender.over(gone).send(visit("690001", 1));

      assertThat(result).hasToString("Later HTTP-101");
      assertThat(((SendResult.Later) result).wholeLane()).isTrue();
    }
  }

  @Test
  void withoutATokenTheLaneWaits() {
    TokenSource none = TokenSource.of(secret(""));
    try (PhrApi api = PhrApi.connect(PhrPlace.settings(phr.address()).token(none).build())) {
      SendResult result = PhrSender.over(api).send(visit("690001", 1));

      assertThat(result).hasToString("Later HTTP-131");
      assertThat(((SendResult.Later) result).wholeLane()).isTrue();
    }
  }

  private static SecretSource secret(String text) {
    return SecretSource.of(Secret.of(text.toCharArray()));
  }

  private List<PhrVersion> versions() {
    return phr.stub().versions().getOrDefault("99999:690001", List.of());
  }

  private static SentVisit visit(String number, long version) {
    PhrVisit visit = PhrPlace.visit(number, version, DAY);
    return new SentVisit(PhrSender.message(visit).payload());
  }
}
