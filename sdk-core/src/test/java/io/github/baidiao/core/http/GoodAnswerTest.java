package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read although it is not labelled as it should be. */
class GoodAnswerTest {
  private static final HttpCall GET = HttpCall.get("read", "/read");

  static final class Wire {
    String name;
    int age;
  }

  private static Wire good(RawServer.Reaction reaction) throws Exception {
    try (RawServer server = RawServer.start(reaction);
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      return http.send(GET).requireSuccess().json(Wire.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json", "application/json;charset=UTF-8", "application/problem+json", "text/json",
    "application/vnd.x+json", "text/plain", "APPLICATION/JSON", "nonsense"
  })
  void labelsThatAreRead(String type) throws Exception {
    Wire wire =
        good(RawServer.answer(200, "{\"name\":\"สมชาย\",\"new\":[1]}", "Content-Type: " + type));

    assertThat(wire.name).isEqualTo("สมชาย");
  }

  @Test
  void missingLabelIsRead() throws Exception {
    assertThat(good(RawServer.answer(200, "{\"age\":44}")).age).isEqualTo(44);
  }

  @ParameterizedTest
  @CsvSource({
    "TIS-620, TIS-620", "TIS-620, tis-620", "x-windows-874, windows-874", "UTF-8, ISO-8859-1",
    "UTF-8, TIS-620", "UTF-8, no-such-charset", "UTF-8, US-ASCII", "UTF-8, UTF-8"
  })
  void thaiIsReadWhateverTheLabelSays(String sent, String label) throws Exception {
    byte[] body = "{\"name\":\"เกษม ป้อมปราบ\"}".getBytes(Charset.forName(sent));

    Wire wire =
        good(RawServer.answer(200, body, "Content-Type: application/json; charset=" + label));

    assertThat(wire.name).isEqualTo("เกษม ป้อมปราบ");
  }

  @Test
  void byteOrderMarkIsSkipped() throws Exception {
    assertThat(good(RawServer.json("\ufeff{\"age\":44}")).age).isEqualTo(44);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "application/jwt", "text/plain", "x"})
  void textIsReadWhateverItsLabelSaysWhereThatIsAskedFor(String label) throws Exception {
    RawServer.Reaction answer = RawServer.answer(200, "eyJ ใบเดียว", "Content-Type: " + label);
    try (RawServer server = RawServer.start(answer);
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      assertThat(http.send(GET).textOfAnyLabel()).isEqualTo("eyJ ใบเดียว");
    }
  }

  private static String text(RawServer.Reaction reaction) throws Exception {
    try (RawServer server = RawServer.start(reaction);
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      return http.send(GET).requireSuccess().text();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/xml",
    "application/xml",
    "application/soap+xml",
    "text/plain",
    "text/csv",
    "application/json",
    "nonsense"
  })
  void labelsThatAreReadAsText(String type) throws Exception {
    assertThat(text(RawServer.answer(200, "<a>ก</a>", "Content-Type: " + type)))
        .isEqualTo("<a>ก</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "TIS-620, text/xml; charset=TIS-620, UTF-8", "TIS-620, text/xml, tis-620",
    "x-windows-874, application/xml, windows-874", "UTF-8, text/xml, no-such-charset",
    "UTF-8, text/xml, ISO-8859-1", "UTF-8, text/xml; charset=utf-8, tis-620"
  })
  void xmlIsReadInTheCharsetOfItsLabelOrElseItsDeclaration(
      String sent, String type, String declared) throws Exception {
    String xml = "<?xml version='1.0' encoding='" + declared + "'?><a>ป้อม</a>";

    byte[] body = xml.getBytes(Charset.forName(sent));

    assertThat(text(RawServer.answer(200, body, "Content-Type: " + type))).isEqualTo(xml);
  }

  @Test
  void errorBodyCanBeReadToo() throws Exception {
    try (RawServer server =
            RawServer.start(
                RawServer.answer(400, "{\"name\":\"x\"}", "Content-Type: application/json"));
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      HttpAnswer answer = http.send(GET);

      assertThat(answer.isSuccess()).isFalse();
      assertThat(answer.json(Wire.class).name).isEqualTo("x");
      assertThat(answer).hasToString("HttpAnswer[400, 12 bytes]");
    }
  }
}
