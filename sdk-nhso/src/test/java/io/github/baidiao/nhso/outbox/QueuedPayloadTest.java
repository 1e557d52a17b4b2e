package io.github.baidiao.nhso.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.AuthenCodeRequest;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.endpoint.Records;
import io.github.baidiao.nhso.endpoint.TestEndpoint;
import io.github.baidiao.nhso.endpoint.Visits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the queue, which a person may correct and another release must read. */
class QueuedPayloadTest {
  private static final String VISIT =
      "{\"version\":\"1\",\"citizenId\":\"1100000000016\",\"visitNumber\":\"681107091011\","
          + "\"serviceDateTime\":\"2025-11-07T09:10:11\",\"invoiceDateTime\":\"2025-11-07T09:10:11\","
          + "\"mainInscl\":\"UCS\",\"totalAmount\":\"350\",\"paidAmount\":\"0\","
          + "\"privilegeAmount\":\"350\",\"service\":\"PG0060001\",\"recorder\":\"1100000000024\","
          + "\"foreignerAllowed\":false,\"onlyIfNoneOnRecord\":false}";

  @Test
  void visitIsWrittenAsJsonOfItsOwn() {
    OutboxMessage message = CloseRightsQueue.message(Visits.HOSPITAL, Visits.visit().build());

    assertThat(message.key()).isEqualTo("close-rights:99999:681107091011:1");
    assertThat(message.orderedBy()).contains("1100000000016");
    assertThat(text(message.payload())).isEqualTo(VISIT);
  }

  @Test
  void visitWithEverythingComesBackAsItWas() {
    var visit = Visits.fullVisit().foreignerAllowed(true).onlyIfNoneOnRecord(true).build();

    assertThat(CloseJson.read(CloseJson.utf8(visit)))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(visit);
  }

  @Test
  void claimCodeRequestsComeBackAsTheyWere() {
    for (var request :
        new AuthenCodeRequest[] {
          Visits.withoutCard().build(), Visits.withoutCardInFull().build()
        }) {
      OutboxMessage message = ClaimCodeQueue.message(Visits.HOSPITAL, request);

      assertThat(message.key()).isEqualTo("authen-code:99999:T-0001:1");
      assertThat(AuthenCodeJson.read(message.payload()))
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(request);
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version":"1"               | "version":"2"              | NHSO-417
          "version":"1"               | "version":1                | NHSO-417
          "version":"1",              | "version":"1","total":"1", | NHSO-417
          "citizenId":"1100000000016" | "citizenId":"1100000000017"| NHSO-417
          "citizenId":"1100000000016" | "citizenId":1100000000016  | NHSO-417
          "totalAmount":"350"         | "totalAmount":350          | NHSO-417
          "totalAmount":"350"         | "totalAmount":"x"          | NHSO-417
          "totalAmount":"350"         | "totalAmount":"0"          | NHSO-401
          T09:10:11","inv             | ","inv                     | NHSO-417
          "foreignerAllowed":false    | "foreignerAllowed":"false" | NHSO-417
          "mainInscl":"UCS"           | "mainInscl":null           | NHSO-417
          {                           | [                          | NHSO-417
          """)
  void misspeltPayloadIsRefusedAndNotSent(String right, String wrong, String code) {
    assertThat(VISIT).contains(right);
    try (TestEndpoint server = new TestEndpoint();
        NhsoEndpoint endpoint = server.client(new Records())) {
      byte[] payload = VISIT.replace(right, wrong).getBytes(StandardCharsets.UTF_8);

      CloseRightsQueue queue = CloseRightsQueue.over(endpoint);

      assertThat(queue.send(QueuedVisit.of(payload))).hasToString("Refused " + code);
      assertThat(queue.settle(QueuedVisit.of(payload))).hasToString("ForAPerson");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          681107091011 | 681107091011
          OPD-1/68_a   | OPD-1/68_a
          1.5          | 1.002e5
          a b          | a.0020b
          -1           | 0..-1
          น1           | 0...0e191
          """)
  void visitNumberIsMadeSafeForTheTable(String number, String reference) {
    assertThat(ReferenceText.of(number)).isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"น", "."})
  void longNumbersStayWithinTheTableAndApart(String letter) {
    String one = ReferenceText.of(letter.repeat(30));
    String other = ReferenceText.of(letter.repeat(29) + "1");

    assertThat(one).hasSizeLessThanOrEqualTo(100).isNotEqualTo(other);
    assertThat(other).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void receiptIsReadFromTheTextThatStandsInTheTable() {
    CodeReceipt receipt =
        CodeReceipt.of(
            ("{\"version\":\"1\",\"code\":\"EP1\",\"seq\":\"7\",\"settledByLookUp\":false,"
                    + "\"onRecordBefore\":false,\"mayBeThisVisits\":[]}")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(receipt.code()).contains(ClaimCode.of("EP1"));
    assertThat(receipt.seq()).contains("7");
    assertThat(receipt.serverText()).isEmpty();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
