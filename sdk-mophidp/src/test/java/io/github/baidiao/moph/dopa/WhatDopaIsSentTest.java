package io.github.baidiao.moph.dopa;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with files that were written by hand. */
class WhatDopaIsSentTest {
  private static final String PATH = "/CheckCardStatus/CheckCardService.asmx";

  private TestStatus server;

  @BeforeEach
  void start() {
    server = TestStatus.blank();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void byLaserInSoap11WithoutTitleAndMiddleName() {
    server
        .server()
        .stubFor(
            post(urlEqualTo(PATH))
                .withHeader("Content-Type", equalToIgnoreCase("text/xml; charset=utf-8"))
                .withHeader("SOAPAction", equalTo("\"http://tempuri.org/CheckCardByLaser\""))
                .withHeader("Authorization", absent())
                .withRequestBody(equalTo(Cards.file("malee-by-laser.sent.1.1.xml")))
                .willReturn(WireMock.okXml(Cards.file("normal.1.1.xml"))));

    try (DopaSoap dopa = server.soap(SoapVersion.SOAP_1_1)) {
      assertThat(dopa.ask(Cards.MALEE).isNormal()).isTrue();
    }
  }

  @Test
  void byLaserInSoap12WithZerosForWhatIsUnknown() {
    server
        .server()
        .stubFor(
            post(urlEqualTo("/other/path.asmx"))
                .withHeader(
                    "Content-Type",
                    equalTo(
                        "application/soap+xml; charset=utf-8;"
                            + " action=\"http://tempuri.org/CheckCardByLaser\""))
                .withHeader("SOAPAction", absent())
                .withRequestBody(equalTo(Cards.file("boonmee-by-laser.sent.1.2.xml")))
                .willReturn(WireMock.okXml(Cards.file("normal.1.2.xml"))));

    try (DopaSoap dopa =
        DopaSoap.connect(server.dopa(SoapVersion.SOAP_1_2).path("/other/path.asmx").build())) {
      assertThat(dopa.ask(Cards.BOONMEE).isNormal()).isTrue();
    }
  }

  @Test
  void byChip() {
    server
        .server()
        .stubFor(
            post(urlEqualTo(PATH))
                .withRequestBody(equalTo(Cards.file("somchai-by-chip.sent.1.2.xml")))
                .willReturn(
                    WireMock.okXml(
                        Cards.file("normal.1.2.xml").replace("CardByLaserRes", "CardByCIDRes"))));

    try (DopaSoap dopa = server.soap(SoapVersion.SOAP_1_2)) {
      assertThat(dopa.checkByChip(Cards.CHIP).isNormal()).isTrue();
    }
  }

  @Test
  void whatACardDoesNotHaveIsSentEmpty() {
    CardStatusRequest oneName =
        CardStatusRequest.builder()
            .citizenId(CitizenId.of("1100000000016"))
            .nameTh(PersonName.builder().last("ใจดี").build())
            .laserCode(LaserCode.of("AA1000000001"))
            .build();
    server
        .server()
        .stubFor(
            post(urlEqualTo(PATH))
                .withRequestBody(WireMock.containing("<FirstName></FirstName><LastName>ใจดี</L"))
                .withRequestBody(WireMock.containing("<BirthDay></BirthDay>"))
                .willReturn(
                    WireMock.okXml(Cards.file("normal.1.2.xml").replace("<Code>0", "<Code>5"))));

    try (DopaSoap dopa = server.soap(SoapVersion.SOAP_1_2)) {
      assertThat(dopa.ask(oneName).kind()).isEqualTo(CardStatus.Kind.INCOMPLETE);
    }
  }

  @Test
  void markupInANameIsText() {
    String sent =
        DopaXml.request(
            SoapVersion.SOAP_1_2, "CheckCardByLaser", Map.of("FirstName", "<PID>&\"']]>"));

    assertThat(sent).contains("<FirstName>&lt;PID&gt;&amp;").contains("]]&gt;</FirstName>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u001b", "\ud800", "\uffff", "\udc00x"})
  void whatXmlCannotCarryIsNotSent(String text) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(
            () -> DopaXml.request(SoapVersion.SOAP_1_1, "CheckCardByLaser", Map.of("PID", text)))
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-103"));
  }

  @ParameterizedTest
  @CsvSource({
    "A1B2000000010C0, 999904567891",
    "A1B2000000010C0G, 999904567891",
    "A1B2000000010C011, 999904567891",
    "A1B2000000010C01, ''",
    "A1B2000000010C01, 99990456789x",
    "A1B2000000010C01, 999904567891234567890",
  })
  void chipAndRequestNumberHaveTheirForm(String chip, String request) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(
            () ->
                ChipCardRequest.builder()
                    .citizenId(CitizenId.of("1100000000016"))
                    .chipNumber(chip)
                    .requestNumber(request)
                    .build())
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-103"));
  }

  @ParameterizedTest
  @CsvSource({"ftp://localhost, /a", "https://localhost/?a=1, /a", "https://localhost, a"})
  void settingsOfAnotherFormAreRefused(URI address, String path) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> DopaSettings.builder().baseUrl(address).path(path).build())
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-102"));
  }
}
