package io.github.baidiao.moph.dopa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.dopa.CardStatus.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stubs give what docs/stubs.md tells. */
class StatusAgainstStubsTest {
  private static TestStatus dopa;
  private static TestStatus dga;

  @BeforeAll
  static void start() {
    dopa = TestStatus.withStubs("dopa-card-status");
    dga = TestStatus.withStubs("dga-gateway");
  }

  @AfterAll
  static void stop() {
    dopa.close();
    dga.close();
  }

  private static void eachPersonHasTheOwnCard(CardStatusSource source) {
    assertThat(source.ask(Cards.SOMCHAI).kind()).isEqualTo(Kind.NORMAL);
    assertThat(source.ask(Cards.MALEE).kind()).isEqualTo(Kind.NORMAL);
    assertThat(source.ask(Cards.BOONMEE).kind()).isEqualTo(Kind.NORMAL);
    assertThat(source.ask(Cards.DAO).kind()).isEqualTo(Kind.VOID);
    assertThat(source.ask(Cards.DAO).serverText().orElse("")).endsWith("การเปลี่ยนที่อยู่");
    assertThat(source.ask(Cards.with(Cards.SOMCHAI, "BB2000000002")).kind())
        .isEqualTo(Kind.LASER_NOT_FOUND);
    CardStatusRequest otherBirth =
        Cards.card("1100000000016", "นาย#สมชาย##ใจดี", "25380400", "AA1000000001");
    assertThat(source.ask(otherBirth).kind()).isEqualTo(Kind.DATA_MISMATCH);
    CardStatusRequest otherName =
        Cards.card("1100000000016", "นาย#สมชาย##ใจดีมาก", "25380413", "AA1000000001");
    assertThat(source.ask(otherName).kind()).isEqualTo(Kind.DATA_MISMATCH);
    CardStatusRequest unknown =
        Cards.card("1100000000032", "นาย#ใคร##ไม่รู้", "25380413", "AA1000000001");
    assertThat(source.ask(unknown).kind()).isEqualTo(Kind.LASER_NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void ofDopa(SoapVersion version) {
    try (DopaSoap source = dopa.soap(version)) {
      eachPersonHasTheOwnCard(source);
      CardStatusRequest withoutBirth =
          CardStatusRequest.builder()
              .citizenId(Cards.SOMCHAI.citizenId())
              .nameTh(Cards.SOMCHAI.nameTh())
              .laserCode(Cards.SOMCHAI.laserCode())
              .build();
      assertThat(source.ask(withoutBirth).kind()).isEqualTo(Kind.INCOMPLETE);
    }
  }

  @Test
  void ofTheGateway() {
    try (DgaGateway source = dga.gateway()) {
      eachPersonHasTheOwnCard(source);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ZZ0200000001, VOID, 2, VOID",
    "ZZ0200000002, VOID, 2, VOID",
    "ZZ0300000001, NOT_NORMAL, 3, NOT_NORMAL",
    "ZZ0400000001, LASER_NOT_FOUND, 4, LASER_NOT_FOUND",
    "ZZ0400000002, DATA_MISMATCH, 4, DATA_MISMATCH",
    "ZZ0500000001, INCOMPLETE, 5, NOT_NORMAL",
  })
  void aLaserCodeThatGivesTheSameForEverybody(String laser, Kind kind, int code, Kind ofGateway) {
    for (SoapVersion version : SoapVersion.values()) {
      try (DopaSoap source = dopa.soap(version)) {
        CardStatus status = source.ask(Cards.with(Cards.MALEE, laser));
        assertThat(status.kind()).isEqualTo(kind);
        assertThat(status.code()).hasValue(code);
      }
    }
    try (DgaGateway source = dga.gateway()) {
      assertThat(source.ask(Cards.with(Cards.MALEE, laser)).kind()).isEqualTo(ofGateway);
    }
  }

  @ParameterizedTest
  @CsvSource({"ZZ0900000001, MOPH-101", "ZZ0900000002, HTTP-500"})
  void aLaserCodeThatMakesTheServiceFail(String laser, String code) {
    CardStatusRequest request = Cards.with(Cards.SOMCHAI, laser);
    for (SoapVersion version : SoapVersion.values()) {
      try (DopaSoap source = dopa.soap(version)) {
        assertCode(code, () -> source.ask(request));
      }
    }
    try (DgaGateway source = dga.gateway()) {
      assertCode("HTTP-500", () -> source.ask(request));
    }
  }

  @ParameterizedTest
  @EnumSource
  void byChip(SoapVersion version) {
    try (DopaSoap source = dopa.soap(version)) {
      assertThat(source.checkByChip(Cards.CHIP).isNormal()).isTrue();
      assertThat(source.checkByChip(Cards.chip("1100000000016", "a1b2000000010c01")).isNormal())
          .isTrue();
      assertThat(source.checkByChip(Cards.chip("5100000000043", "A1B2000000040C04")).kind())
          .isEqualTo(Kind.VOID);
      CardStatus other = source.checkByChip(Cards.chip("1100000000016", "A1B2000000040C04"));
      assertThat(other.kind()).isEqualTo(Kind.NOT_NORMAL);
      assertThat(other.code()).hasValue(1);
    }
  }

  @Test
  void theGatewayTakesItsOwnKeyAndSecretAlone() {
    SecretSource other = SecretSource.of(Secret.of("00000000-0000-4000-8000-000000000000"));
    try (DgaGateway source = DgaGateway.connect(dga.dga().consumerKey(other).build())) {
      assertCode("MOPH-306", () -> source.ask(Cards.SOMCHAI));
    }
    try (DgaGateway source = DgaGateway.connect(dga.dga().consumerSecret(other).build())) {
      assertCode("MOPH-306", () -> source.ask(Cards.SOMCHAI));
    }
  }

  private static void assertCode(String code, Runnable call) {
    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<PID>1100000000016</PID>",
        "<PID>1</PID><FirstName>ก</FirstName><LastName>ข</LastName><BirthDay>25380413</BirthDay>"
            + "<Laser>AA1000000001</Laser>",
        "<PID>1100000000016</PID><FirstName>ก</FirstName><LastName>ข</LastName>"
            + "<BirthDay>1995-04-13</BirthDay><Laser>AA1000000001</Laser>",
        "<PID>1100000000016</PID><FirstName>ก</FirstName><LastName>ข</LastName>"
            + "<BirthDay>25380413</BirthDay><Laser>AA1-0000000-01</Laser>",
        "<PID>1100000000016</PID><FirstName>ก</FirstName><LastName>ข</LastName>"
            + "<BirthDay>25380413</BirthDay><Laser>AA1000000001</Laser><More/>",
      })
  void aQuestionOfAnotherFormIsAFault(String fields) throws Exception {
    String soap = Cards.file("boonmee-by-laser.sent.1.2.xml").replaceAll("<PID>.*</Laser>", fields);

    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(dopa.address().resolve("/CheckCardStatus/CheckCardService.asmx"))
                .header("Content-Type", "application/soap+xml; charset=utf-8")
                .POST(BodyPublishers.ofString(soap)));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Fault", "fields are exactly PID");
    assertThat(answer.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "text/xml, http://tempuri.org/Other",
    "text/xml, http://tempuri.org/CheckCardByLaser", // not in quotes
    "application/json, x",
  })
  void aSoap11QuestionNeedsItsAction(String type, String action) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(dopa.address().resolve("/CheckCardStatus/CheckCardService.asmx"))
                .header("Content-Type", type)
                .header("SOAPAction", action)
                .POST(BodyPublishers.ofString(Cards.file("malee-by-laser.sent.1.1.xml"))));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("text/xml with SOAPAction");
  }

  @ParameterizedTest
  @CsvSource({
    "CitizenID=1100000000016&FirstName=a&LastName=b&BEBirthDate=25380413&LaserCode=AA1000000001,"
        + " 500",
    "CitizenID=1100000000016&FirstName=a&LastName=b&BEBirthDate=25380413&LaserCode=ZZ0500000001,"
        + " 200",
    "CitizenID=1100000000016&FirstName=a&LastName=b&BEBirthDate=1995-04-13&LaserCode=AA1000000001,"
        + " 400",
    "CitizenID=1100000000016&FirstName=&LastName=b&BEBirthDate=25380413&LaserCode=AA1000000001,"
        + " 400",
    "CitizenID=1100000000016&LastName=b&BEBirthDate=25380413&LaserCode=AA1000000001, 400",
    "CitizenID=1100000000016&FirstName=a&LastName=b&BEBirthDate=25380413&LaserCode=AA1000000001&x=1,"
        + " 400",
  })
  void aQuestionOfAnotherFormIsRefusedByTheGateway(String query, int status) throws Exception {
    URI address = dga.address().resolve("/ws/dopa/verification/personal?" + query);

    assertThat(send(gateway(address).header("Token", TestStatus.TOKEN)).statusCode())
        .isEqualTo(status);
    assertThat(send(gateway(address).header("Token", "x")).statusCode()).isIn(400, 401);
    assertThat(send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(401);
  }

  private static HttpRequest.Builder gateway(URI address) {
    return HttpRequest.newBuilder(address).header("Consumer-Key", TestStatus.KEY);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
