package io.github.baidiao.nhso.outbox;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.core.outbox.OutboxException;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.endpoint.Records;
import io.github.baidiao.nhso.endpoint.TestEndpoint;
import io.github.baidiao.nhso.endpoint.Visits;
import io.github.baidiao.nhso.outbox.QueuedVisit.PowerFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that ends at the worst moment, and another one that finds the message. */
class AfterACrashTest {
  private static final Records RECORDS = new Records();
  private static final OnceSettings AT_ONCE =
      OnceSettings.builder().lookFor(Duration.ZERO).clock(TestEndpoint.CLOCK).build();
  private static TestEndpoint server;
  private static NhsoEndpoint endpoint;
  private static CloseRightsQueue visits;
  private static ClaimCodeQueue codes;

  @BeforeAll
  static void start() {
    server = new TestEndpoint();
    endpoint = server.client(RECORDS);
    visits = CloseRightsQueue.over(endpoint, AT_ONCE);
    codes = ClaimCodeQueue.over(endpoint, AT_ONCE);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    server.close();
  }

  @BeforeEach
  void answers() {
    server.answering(okJson("{\"seq\":1,\"authenCode\":\"EP1\"}"));
  }

  static Stream<Arguments> both() {
    return Stream.of(
        Arguments.of(visits, visit(), "EP"), Arguments.of(codes, withoutCard(), "PP100000000"));
  }

  @ParameterizedTest
  @MethodSource("both")
  void beforeAnythingWasRememberedSendingAgainIsSafe(OnceSender<?> queue, QueuedVisit message) {
    int posts = server.posts();
    RECORDS.told("#");

    assertThatThrownBy(() -> queue.send(message)).isInstanceOf(IllegalStateException.class);

    assertThat(server.posts()).isEqualTo(posts);
    assertThat(queue.settle(message)).hasToString("SendAgain");
  }

  @ParameterizedTest
  @MethodSource("both")
  void betweenRememberingAndPostAPersonDecides(OnceSender<?> queue, QueuedVisit message) {
    int posts = server.posts();
    RECORDS.told("-");

    dies(queue, message);

    assertThat(server.posts()).isEqualTo(posts);
    RECORDS.told("-");
    assertThat(queue.settle(message)).isInstanceOf(Settlement.ForAPerson.class);
    assertThat(server.posts()).isEqualTo(posts);
  }

  @ParameterizedTest
  @MethodSource("both")
  void betweenPostAndRecordTheLookUpTells(OnceSender<?> queue, QueuedVisit message, String kind) {
    server.answering(okJson("{\"seq\":1,\"authenCode\":\"" + kind + "1\"}"));
    int posts = server.posts();
    RECORDS.told(kind + "0 08:00");

    queue.send(message);
    RECORDS.told(kind + "0 08:00, " + kind + "1 09:10");
    Settlement settlement = queue.settle(message);

    assertThat(receipt(settlement).code()).contains(ClaimCode.of(kind + "1"));
    assertThat(receipt(settlement).settledByLookUp()).isTrue();
    assertThat(server.posts() - posts).isOne();
  }

  @ParameterizedTest(name = "{0} then {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -                 | -                    | ForAPerson
          -                 | EP1 09:10, EP2 09:10 | ForAPerson
          -                 | EP1 10:30            | ForAPerson
          -                 | EP1 09:10 h=99997    | ForAPerson
          -                 | EP1 09:10 s=-        | ForAPerson
          -                 | PP1000000001 09:10   | ForAPerson
          ?                 | EP1 09:10            | ForAPerson
          EP1 09:10         | EP1 09:10            | ForAPerson
          EP1 09:10 h=99997 | EP1 09:10            | ForAPerson
          -                 | ?                    | ForAPerson
          -                 | !                    | LookAgain
          -                 | EP1 -                | Settled
          EP0 09:10         | EP0 09:10, EP1 09:10 | Settled
          """)
  void settlesByTheRuleOfALostAnswer(String before, String after, String settlement) {
    QueuedVisit visit = visit();
    RECORDS.told(before);
    dies(visits, visit);
    int posts = server.posts();

    RECORDS.told(after);

    assertThat(visits.settle(visit)).hasToString(settlement);
    assertThat(server.posts()).isEqualTo(posts);
  }

  @Test
  void codeIsLookedForSomeTimeBeforeAPersonIsAsked() {
    CloseRightsQueue patient =
        CloseRightsQueue.over(endpoint, OnceSettings.builder().clock(TestEndpoint.CLOCK).build());
    QueuedVisit visit = visit();
    RECORDS.told("-", "-");
    dies(patient, visit);

    assertThat(patient.settle(visit)).isInstanceOf(Settlement.LookAgain.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, ForAPerson", "0, LookAgain", "599, LookAgain", "600, ForAPerson"})
  void lookingEndsAfterTenMinutesAndWithAClockThatWentBack(long seconds, String settlement) {
    QueuedVisit visit = visit();
    RECORDS.told("-", "-");
    dies(visits, visit);

    CloseRightsQueue later =
        CloseRightsQueue.over(
            endpoint,
            OnceSettings.builder()
                .clock(Clock.offset(TestEndpoint.CLOCK, Duration.ofSeconds(seconds)))
                .build());

    assertThat(later.settle(visit)).hasToString(settlement);
  }

  @Test
  void whatAnEarlierSendingRememberedIsForgottenFirst() {
    QueuedVisit visit = visit();
    RECORDS.told("-");
    dies(visits, visit);
    RECORDS.told("!");

    assertThat(visits.send(visit.saidNotArrived(true))).hasToString("Later NHSO-106");
    assertThat(visits.settle(visit)).hasToString("SendAgain");
  }

  @Test
  void withoutBeingAbleToRememberNothingIsSent() {
    int posts = server.posts();
    RECORDS.told("-");
    QueuedVisit visit =
        visit()
            .afterRemembering(
                () -> {
                  throw OutboxException.of(OutboxErrorCode.DATABASE_FAILED);
                });

    assertThat(visits.send(visit)).hasToString("Later OUTBOX-201");
    assertThat(server.posts()).isEqualTo(posts);
  }

  @Test
  void damagedMemoIsForAPerson() {
    QueuedVisit visit = visit();
    visit.remember(new byte[] {1, 2, 3});

    Settlement settlement = visits.settle(visit);

    assertThat(
            settlement.<String>match(
                again -> "", settled -> "", look -> "", person -> person.code().id()))
        .isEqualTo("NHSO-417");
  }

  private static void dies(OnceSender<?> queue, QueuedVisit message) {
    message.afterRemembering(
        () -> {
          throw new PowerFailure();
        });
    assertThatExceptionOfType(PowerFailure.class).isThrownBy(() -> queue.send(message));
    message.afterRemembering(() -> {});
  }

  private static CodeReceipt receipt(Settlement settlement) {
    SendResult result = ((Settlement.Settled) settlement).result();
    return CodeReceipt.of(((SendResult.Arrived) result).answer());
  }

  private static QueuedVisit visit() {
    return QueuedVisit.of(CloseRightsQueue.message(Visits.HOSPITAL, Visits.visit().build()));
  }

  private static QueuedVisit withoutCard() {
    return QueuedVisit.of(ClaimCodeQueue.message(Visits.HOSPITAL, Visits.withoutCard().build()));
  }
}
