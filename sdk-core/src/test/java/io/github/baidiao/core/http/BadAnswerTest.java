package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadAnswerTest {
  private static final String MARKER = "MARKER-4711";
  private static final HttpCall GET = HttpCall.get("read", "/read");

  static final class Wire {
    @Nullable String name;
    int age;
    @Nullable List<String> codes;
  }

  static final class Throwing {
    Throwing() {
      throw new IllegalStateException(MARKER);
    }
  }

  private static HttpSettings once() {
    return HttpSettings.builder().maxAttempts(1).build();
  }

  private static ServiceException failure(RawServer.Reaction reaction, Class<?> wire)
      throws Exception {
    try (RawServer server = RawServer.start(reaction);
        ServiceHttp http = ServiceHttp.create(server.uri(), once())) {
      ServiceException e =
          catchThrowableOfType(ServiceException.class, () -> http.send(GET).json(wire));
      assertThat(e.correlationId()).isPresent();
      assertThat(e.requestMayHaveArrived()).isTrue();
      assertThat(trace(e)).doesNotContain(MARKER).doesNotContain("127.0.0.1");
      return e;
    }
  }

  private static String trace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"name\":\"MARKER-4711\" | ANSWER_NOT_JSON",
        "application/json | {\"name\":'MARKER-4711'} | ANSWER_NOT_JSON",
        "application/json | MARKER-4711 | ANSWER_NOT_JSON",
        "application/json | {\"name\":\"x\"} MARKER-4711 | ANSWER_NOT_JSON",
        "application/json | {\"name\":\"x\"}{\"name\":\"MARKER-4711\"} | ANSWER_NOT_JSON",
        "application/json | {\"age\":\"MARKER-4711\"} | ANSWER_UNEXPECTED",
        "application/json | {\"age\":1.5} | ANSWER_UNEXPECTED",
        "application/json | {\"age\":null} | ANSWER_UNEXPECTED",
        "application/json | {\"age\":99999999999999999999} | ANSWER_UNEXPECTED",
        "application/json | {\"name\":{\"MARKER-4711\":1}} | ANSWER_UNEXPECTED",
        "application/json | {\"codes\":\"MARKER-4711\"} | ANSWER_UNEXPECTED",
        "application/json | [\"MARKER-4711\"] | ANSWER_UNEXPECTED",
        "application/json | null | ANSWER_UNEXPECTED",
        "text/plain | MARKER-4711 | ANSWER_NOT_JSON",
        "text/html | <p>MARKER-4711</p> | ANSWER_IS_WEB_PAGE",
        "text/html; charset=utf-8 | {\"name\":\"MARKER-4711\"} | ANSWER_IS_WEB_PAGE",
        "application/json | <!DOCTYPE html><p>MARKER-4711 | ANSWER_IS_WEB_PAGE",
        "application/json | <HTML>MARKER-4711 | ANSWER_IS_WEB_PAGE",
        "application/xml | <a>MARKER-4711</a> | ANSWER_CONTENT_TYPE",
        "application/octet-stream | {\"name\":\"MARKER-4711\"} | ANSWER_CONTENT_TYPE",
        "image/png | MARKER-4711 | ANSWER_CONTENT_TYPE"
      })
  void eachKindHasItsCode(String type, String body, HttpErrorCode code) throws Exception {
    ServiceException e = failure(RawServer.answer(200, body, "Content-Type: " + type), Wire.class);

    assertThat(e.code()).isEqualTo(code);
    assertThat(e.status()).hasValue(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | <p>MARKER-4711</p> | ANSWER_IS_WEB_PAGE",
        "application/xhtml+xml | <p>MARKER-4711</p> | ANSWER_IS_WEB_PAGE",
        "text/xml | <html>MARKER-4711 | ANSWER_IS_WEB_PAGE",
        "text/xml | '  ' | ANSWER_EMPTY",
        "image/png | MARKER-4711 | ANSWER_CONTENT_TYPE",
        "text/xml | <a>MARKER-4711</a>ÿ | ANSWER_CHARSET"
      })
  void eachKindThatIsNoTextHasItsCode(String type, String body, HttpErrorCode code)
      throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    try (RawServer server = RawServer.start(RawServer.answer(200, bytes, "Content-Type: " + type));
        ServiceHttp http = ServiceHttp.create(server.uri(), once())) {
      ServiceException e =
          catchThrowableOfType(ServiceException.class, () -> http.send(GET).text());

      assertThat(e.code()).isEqualTo(code);
      assertThat(trace(e)).doesNotContain(MARKER);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image/png | ' <html>MARKER-4711' | ANSWER_IS_WEB_PAGE",
        "text/plain | <!doctype HTML>MARKER-4711 | ANSWER_IS_WEB_PAGE",
        "text/html | '  ' | ANSWER_EMPTY",
        "text/html | MARKER-4711ÿ | ANSWER_CHARSET"
      })
  void eachKindThatIsNoTextWhateverItsLabelHasItsCode(String type, String body, HttpErrorCode code)
      throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    try (RawServer server = RawServer.start(RawServer.answer(200, bytes, "Content-Type: " + type));
        ServiceHttp http = ServiceHttp.create(server.uri(), once())) {
      ServiceException e =
          catchThrowableOfType(ServiceException.class, () -> http.send(GET).textOfAnyLabel());

      assertThat(e.code()).isEqualTo(code);
      assertThat(trace(e)).doesNotContain(MARKER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t"})
  void emptyBody(String body) throws Exception {
    ServiceException e =
        failure(RawServer.answer(200, body, "Content-Type: application/json"), Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_EMPTY);
  }

  @Test
  void wireClassThatThrowsIsNoErrorOfTheVm() throws Exception {
    ServiceException e = failure(RawServer.json("{}"), Throwing.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_UNEXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":%s}", "%s"})
  void nestingHasALimit(String shape) throws Exception {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    ServiceException e = failure(RawServer.json(shape.formatted(deep)), Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_UNEXPECTED);
  }

  @Test
  void tenMegabytesAreNotRead() throws Exception {
    AtomicLong written = new AtomicLong();
    long size = 10 * 1024 * 1024;
    byte[] part = MARKER.repeat(1000).getBytes(StandardCharsets.US_ASCII);
    RawServer.Reaction declared =
        (request, out) -> {
          out.write(RawServer.head(200, size, "Content-Type: application/json"));
          while (written.get() < size) {
            out.write(part);
            written.addAndGet(part.length);
          }
          return false;
        };
    ServiceException e = failure(declared, Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_TOO_LARGE);
    assertThat(e.status()).hasValue(200);
    assertThat(written.get()).as("the rest is in socket buffers").isLessThan(size);
  }

  @Test
  void bodyWithoutEndIsCutAtTheLimit() throws Exception {
    RawServer.Reaction endless =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes());
          while (true) {
            out.write(("a\r\n0123456789\r\n").getBytes());
          }
        };
    ServiceException e = failure(endless, Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_TOO_LARGE);
  }

  @Test
  void limitCountsDecompressedBytes() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 50; i++) {
        gzip.write(zeros);
      }
    }
    assertThat(bomb.size()).isLessThan(100_000);

    ServiceException e =
        failure(RawServer.answer(200, bomb.toByteArray(), "Content-Encoding: gzip"), Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_TOO_LARGE);
  }

  @Test
  void bodyOfExactlyTheLimitIsFine() throws Exception {
    String body = "{\"name\":\"x\"}";
    HttpSettings limit = HttpSettings.builder().maxResponseBytes(body.length()).build();
    try (RawServer server = RawServer.start(RawServer.json(body));
        ServiceHttp http = ServiceHttp.create(server.uri(), limit)) {
      assertThat(http.send(GET).json(Wire.class).name).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"name\":\"MARKER-4711\"}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"name\":\"MARKER-4711\"}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nMARKER-4711",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 11\r\n\r\nMARKER-4711"
      })
  void bodyThatIsCutOffOrBroken(String raw) throws Exception {
    ServiceException e = failure(RawServer.raw(raw), Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_INCOMPLETE);
    assertThat(e.status()).hasValue(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-MARKER-4711\r\n", "MARKER-4711\r\n\r\n", "HTTP/9 MARKER-4711\r\n"})
  void somethingElseThanHttp(String raw) throws Exception {
    ServiceException e = failure(RawServer.raw(raw), Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_NOT_HTTP);
    assertThat(e.status()).isEmpty();
  }

  @Test
  void unlabelledTis620IsNotGuessedAt() throws Exception {
    byte[] body = "{\"name\":\"เกษม\"}".getBytes(Charset.forName("TIS-620"));

    ServiceException e =
        failure(RawServer.answer(200, body, "Content-Type: application/json"), Wire.class);

    assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_CHARSET);
  }

  @Test
  void webPageWithStatus200IsNoSuccess() throws Exception {
    try (RawServer server =
            RawServer.start(RawServer.answer(200, "<html>", "Content-Type: text/html"));
        ServiceHttp http = ServiceHttp.create(server.uri(), once())) {
      HttpAnswer answer = http.send(GET);

      assertThat(catchThrowableOfType(ServiceException.class, answer::requireSuccess).code())
          .isEqualTo(HttpErrorCode.ANSWER_IS_WEB_PAGE);
    }
  }
}
