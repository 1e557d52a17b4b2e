package io.github.baidiao.moph.dopa;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.dopa.CardStatus.Kind;
import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of DOPA's service comes to. */
class DopaAnswersTest {
  private static TestStatus server;

  @BeforeAll
  static void start() {
    server = TestStatus.blank();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ResponseDefinitionBuilder xml(String body) {
    return aResponse().withHeader("Content-Type", "text/xml; charset=utf-8").withBody(body);
  }

  private static CardStatus ask(SoapVersion version) {
    try (DopaSoap dopa = server.soap(version)) {
      return dopa.ask(Cards.SOMCHAI);
    }
  }

  private static CardStatus answered(String body) {
    server.answers(xml(body));
    return ask(SoapVersion.SOAP_1_2);
  }

  private static void assertFails(String code, ResponseDefinitionBuilder answer) {
    server.answers(answer);
    SdkException e = catchThrowableOfType(SdkException.class, () -> ask(SoapVersion.SOAP_1_1));
    assertThat(e.code().id()).isEqualTo(code);
    assertThat(e).hasNoCause();
    assertThat(e.correlationId()).isPresent();
    assertThat(e.getMessage()).doesNotContain("MARKER", "1100000000016");
  }

  /** Whatever version was asked in, both are read. */
  @ParameterizedTest
  @EnumSource
  void normalIsNormalInBothVersions(SoapVersion version) {
    for (String file : new String[] {"normal.1.1.xml", "normal.1.2.xml"}) {
      server.answers(xml(Cards.file(file)));

      CardStatus status = ask(version);

      assertThat(status.kind()).isEqualTo(Kind.NORMAL);
      assertThat(status.isNormal()).isTrue();
      assertThat(status.code()).hasValue(0);
      assertThat(status.serverText()).contains("สถานะปกติ");
      assertThat(status.errorCode()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | true  | Chip No สถานะไม่ปกติ                                              | NOT_NORMAL      | MOPH-305
          2  | true  | บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี บัตรหมดอายุ                           | VOID            | MOPH-301
          2  | true  | บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี การเปลี่ยนที่อยู่                      | VOID            | MOPH-301
          2  | false | บัตรสิ้นสภาพการใช้งาน                                               | VOID            | MOPH-301
          3  | true  | อื่น ๆ                                                            | NOT_NORMAL      | MOPH-305
          4  | true  | สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้                            | LASER_NOT_FOUND | MOPH-302
          4  | true  | สถานะไม่ปกติ => ไม่พบเลขรหัสกำกับบัตร จากเลขประจำตัวประชาชนนี้           | LASER_NOT_FOUND | MOPH-302
          4  | true  | สถานะไม่ปกติ => ข้อมูลไม่ตรง                                          | DATA_MISMATCH   | MOPH-303
          4  | true  | ข้อมูลไม่ตรง                                                       | DATA_MISMATCH   | MOPH-303
          5  | true  | ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ                                       | INCOMPLETE      | MOPH-304
          6  | true  | x                                                              | NOT_NORMAL      | MOPH-305
          -1 | true  | x                                                              | NOT_NORMAL      | MOPH-305
          99 | false | สถานะปกติ                                                       | NOT_NORMAL      | MOPH-305
          0  | true  | สถานะปกติ                                                       | NOT_NORMAL      | MOPH-305
          0  | false | สถานะไม่ปกติ => ข้อมูลไม่ตรง                                         | NOT_NORMAL      | MOPH-305
          0  | false | บัตรสิ้นสภาพการใช้งาน                                              | NOT_NORMAL      | MOPH-305
          """)
  void everyOtherCodeIsNeverNormal(int code, boolean error, String text, Kind kind, String shown) {
    CardStatus status =
        answered(
            Cards.file("normal.1.2.xml")
                .replace("<IsError>false", "<IsError>" + error)
                .replace("<Code>0", "<Code>" + code)
                .replace("สถานะปกติ", text.replace(">", "&gt;")));

    assertThat(status.kind()).isEqualTo(kind);
    assertThat(status.isNormal()).isFalse();
    assertThat(status.code()).hasValue(code);
    assertThat(status.serverText()).contains(text);
    assertThat(status.errorCode().orElseThrow().id()).isEqualTo(shown);
    assertThat(status).hasToString("CardStatus[" + kind + " " + code + "]");
    assertThat(
            status.<String>match(
                s -> "NORMAL",
                s -> "VOID",
                s -> "LASER_NOT_FOUND",
                s -> "DATA_MISMATCH",
                s -> "INCOMPLETE",
                s -> "NOT_NORMAL"))
        .isEqualTo(kind.name());
  }

  @Test
  void withoutADescriptionTheErrorMessageIsShown() {
    CardStatus status =
        answered(
            Cards.file("normal.1.2.xml")
                .replace("<Desc>สถานะปกติ</Desc>", "")
                .replace("<ErrorMessage/>", "<ErrorMessage> a\nb </ErrorMessage>")
                .replace("<Code>0", "<Code> 7 "));

    assertThat(status.serverText()).contains("a b");
    assertThat(status.kind()).isEqualTo(Kind.NOT_NORMAL);
  }

  @Test
  void thaiOfAnOlderCharsetIsRead() {
    byte[] body =
        Cards.file("normal.1.1.xml")
            .replace("encoding=\"utf-8\"", "encoding=\"windows-874\"")
            .getBytes(Charset.forName("x-windows-874"));
    server.answers(aResponse().withHeader("Content-Type", "text/xml").withBody(body));

    assertThat(ask(SoapVersion.SOAP_1_1).serverText()).contains("สถานะปกติ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Code>0</Code> | ",
        "<Code>0</Code> | <Code/>",
        "<Code>0</Code> | <Code>zero</Code>",
        "<Code>0</Code> | <Code>0.5</Code>",
        "<Code>0</Code> | <Code>99999999999</Code>",
        "<Code>0</Code> | <Code>0</Code><Code>0</Code>",
        "<Code>0</Code> | <Code><b>0</b></Code>",
        "<Code>0</Code> | <Code>&MARKER;</Code>",
        "<IsError>false</IsError> | ",
        "<IsError>false</IsError> | <IsError>0</IsError>",
        "CheckCardByLaserResult | CheckCardByCIDResult",
        "CheckCardByLaserResponse | CheckCardByCIDResponse",
        "http://tempuri.org/ | http://example.org/",
        "soap:Envelope | soap:envelope",
        "soap:Body | soap:Bode",
        "http://www.w3.org/2003/05/soap-envelope | http://www.w3.org/2003/05/other",
        "</soap:Envelope> | ",
        "</soap:Envelope> | </soap:Envelope><x/>",
        "<soap:Body> | <!-- MARKER --><MARKER/><soap:Body>",
        "<soap:Envelope | <!DOCTYPE x [<!ENTITY MARKER SYSTEM"
            + " 'file:///etc/passwd'>]><soap:Envelope",
        "<soap:Envelope | <!doctype x><soap:Envelope",
      })
  void whatIsNoStatusIsNoAnswer(String part, String other) {
    String body = Cards.file("normal.1.2.xml").replace(part, other == null ? "" : other);
    assertThat(body).isNotEqualTo(Cards.file("normal.1.2.xml"));

    assertFails("MOPH-101", xml(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fault.1.1.xml", "fault.1.2.xml"})
  void aFaultIsNoAnswerWhateverItsStatus(String file) {
    assertFails("MOPH-101", xml(Cards.file(file)).withStatus(500));
    assertFails("MOPH-101", xml(Cards.file(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <html>MARKER</html> | MOPH-101",
        "200 | text/xml | <!DOCTYPE html><html>MARKER</html> | MOPH-101",
        "200 | text/plain | MARKER | MOPH-101",
        "200 | application/json | {\"Code\":0,\"IsError\":false} | MOPH-101",
        "200 | image/png | MARKER | MOPH-101",
        "200 | text/xml | | MOPH-101",
        "200 | text/xml | <a>MARKER | MOPH-101",
        "500 | text/html | <html>MARKER</html> | HTTP-500",
        "500 | text/xml | <a>MARKER</a> | HTTP-500",
        "500 | | | HTTP-500",
        "503 | text/html | <html>MARKER</html> | HTTP-503",
        "403 | text/html | <html>MARKER</html> | HTTP-403",
        "404 | text/html | <html>MARKER</html> | HTTP-404",
        "302 | text/html | <html>MARKER</html> | HTTP-300",
      })
  void anythingElseHasItsCode(int status, String label, String body, String code) {
    ResponseDefinitionBuilder answer =
        aResponse().withStatus(status).withBody(body == null ? "" : body);

    assertFails(code, label == null ? answer : answer.withHeader("Content-Type", label));
  }

  @Test
  void aGoodStatusUnderABadHttpStatusIsNone() {
    assertFails("HTTP-500", xml(Cards.file("normal.1.1.xml")).withStatus(500));
  }

  @Test
  void tooLongAnAnswerIsNotRead() {
    String text = "ก".repeat(30_000);

    assertFails("HTTP-251", xml(Cards.file("normal.1.1.xml").replace("สถานะปกติ", text)));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aBrokenConnectionIsNeverNormal(Fault fault) {
    server.answers(aResponse().withFault(fault));
    int before = server.questions();

    SdkException e = catchThrowableOfType(SdkException.class, () -> ask(SoapVersion.SOAP_1_2));

    assertThat(e.code().id().toLowerCase(Locale.ROOT)).startsWith("http-");
    // It only reads, so it is asked again, unless what came can be no HTTP at all.
    assertThat(server.questions() - before).isIn(1, 3);
  }
}
