package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call looks like on the wire, and which calls and settings are refused before it. */
class RequestTest {

  static final class Wire {
    final String name = "สมชาย";
    final String absent = null;
  }

  static final class NotANumber {
    final double height = Double.NaN;
  }

  private static RawServer.Received sent(String basePath, HttpSettings settings, HttpCall call)
      throws Exception {
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri().resolve(basePath), settings)) {
      http.send(call);
      return server.only();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', /a/b, /a/b",
    "/, /a, /a",
    "/base, /a, /base/a",
    "/base/, /a, /base/a",
    "/base, /, /base"
  })
  void pathGoesBelowTheBase(String base, String path, String target) throws Exception {
    assertThat(sent(base, HttpSettings.defaults(), HttpCall.get("x", path)).target())
        .isEqualTo(target);
  }

  @Test
  void valuesAreEncoded() throws Exception {
    HttpCall call =
        HttpCall.get("x", "/a")
            .segment("1/../2?#%2e ก")
            .query("q", "a&b=c+d ข")
            .query("q", "2")
            .query("empty", "");

    assertThat(sent("", HttpSettings.defaults(), call).target())
        .isEqualTo("/a/1%2F..%2F2%3F%23%252e%20%E0%B8%81?q=a%26b%3Dc%2Bd%20%E0%B8%82&q=2&empty=");
  }

  @Test
  void jsonIsUtf8WithoutNulls() throws Exception {
    HttpCall call = HttpCall.post("x", "/a", Repeatability.UNSAFE).json(new Wire());
    RawServer.Received sent = sent("", HttpSettings.defaults(), call);

    assertThat(sent.body()).isEqualTo("{\"name\":\"สมชาย\"}");
    assertThat(sent.headers()).containsEntry("content-type", "application/json");
  }

  @Test
  void formIsEncoded() throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("refresh_token", "a+b/c=&d %ก");
    fields.put("empty", "");
    RawServer.Received sent =
        sent(
            "",
            HttpSettings.defaults(),
            HttpCall.post("x", "/a", Repeatability.UNSAFE).form(fields));

    assertThat(sent.body()).isEqualTo("refresh_token=a%2Bb%2Fc%3D%26d+%25%E0%B8%81&empty=");
    assertThat(sent.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void textAndBytesGoAsTheyAre(boolean asText) throws Exception {
    String type = "text/xml; charset=utf-8";
    String xml = "<a>ก</a>";
    HttpCall call = HttpCall.post("x", "/a", Repeatability.SAFE).header("Accept", "text/xml");
    RawServer.Received sent =
        sent(
            "",
            HttpSettings.defaults(),
            asText ? call.body(type, xml) : call.body(type, xml.getBytes(StandardCharsets.UTF_8)));

    assertThat(sent.body()).isEqualTo(xml);
    assertThat(sent.headers())
        .containsEntry("content-type", type)
        .containsEntry("accept", "text/xml");
  }

  static Stream<Consumer<HttpCall>> badBodies() {
    return Stream.of(
        call -> call.body("xml", "x"),
        call -> call.body("text/xml; charset=tis-620", "x"),
        call -> call.body("", new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void labelThatIsNoneOrAnotherIsRefused(Consumer<HttpCall> build) {
    HttpCall call = HttpCall.post("x", "/a", Repeatability.UNSAFE);
    ServiceException e = catchThrowableOfType(ServiceException.class, () -> build.accept(call));

    assertThat(e.code()).isEqualTo(HttpErrorCode.REQUEST_INVALID);
  }

  @Test
  void postWithoutJsonIsEmpty() throws Exception {
    RawServer.Received sent =
        sent("", HttpSettings.defaults(), HttpCall.post("x", "/a", Repeatability.UNSAFE));

    assertThat(sent.headers())
        .containsEntry("content-length", "0")
        .doesNotContainKey("content-type");
  }

  @Test
  void headersOfTheCallGoBeforeThoseOfTheSettings() throws Exception {
    HttpSettings settings =
        HttpSettings.builder()
            .userAgent("his/1.0")
            .putHeaders("X-Unit", "settings")
            .putHeaders("X-Other", "settings")
            .build();
    RawServer.Received sent = sent("", settings, HttpCall.get("x", "/a").header("x-unit", "call"));

    assertThat(sent.headers())
        .containsEntry("user-agent", "his/1.0")
        .containsEntry("x-unit", "call")
        .containsEntry("x-other", "settings")
        .doesNotContainKey("authorization");
  }

  @Test
  void correlationIdIsNotSent() throws Exception {
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      String id = http.send(HttpCall.get("x", "/a")).correlationId();

      assertThat(id).matches("[0-9a-f]{12}");
      assertThat(server.only().toString()).doesNotContain(id);
      assertThat(http.send(HttpCall.get("x", "/a")).correlationId()).isNotEqualTo(id);
    }
  }

  static Stream<Consumer<HttpCall>> badCalls() {
    return Stream.of(
        call -> HttpCall.get("", "/a"),
        call -> HttpCall.get("read 1100000000016", "/a"),
        call -> HttpCall.get("x", "a"),
        call -> HttpCall.get("x", "/a/"),
        call -> HttpCall.get("x", "/a//b"),
        call -> HttpCall.get("x", "/a/../b"),
        call -> HttpCall.get("x", "/a?b=c"),
        call -> HttpCall.get("x", "/{pid}"),
        call -> call.segment(""),
        call -> call.segment(".."),
        call -> call.segment("."),
        call -> call.json(Map.of()),
        call -> call.form(Map.of()),
        call -> call.body("text/xml", "x"),
        call -> call.header("X Y", "z"),
        call -> call.header("X", "a\r\nY: b"),
        call -> call.header("X", "ก"),
        call -> call.header("Content-Length", "7"),
        call -> call.header("accept-encoding", "br"));
  }

  @ParameterizedTest
  @MethodSource("badCalls")
  void impossibleCallIsRefusedWhenItIsBuilt(Consumer<HttpCall> build) {
    HttpCall call = HttpCall.get("x", "/a");
    ServiceException e = catchThrowableOfType(ServiceException.class, () -> build.accept(call));

    assertThat(e.code()).isEqualTo(HttpErrorCode.REQUEST_INVALID);
    assertThat(e.requestMayHaveArrived()).isFalse();
  }

  @Test
  void jsonThatCannotBeWrittenIsNotSent() throws Exception {
    HttpCall call = HttpCall.post("x", "/a", Repeatability.UNSAFE).json(new NotANumber());
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(call));

      assertThat(e.code()).isEqualTo(HttpErrorCode.REQUEST_INVALID);
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(e).hasNoCause();
      assertThat(server.received()).isEmpty();
    }
  }

  static Stream<Consumer<HttpSettings.Builder>> badSettings() {
    return Stream.of(
        s -> s.userAgent(" "),
        s -> s.userAgent("ใบเดียว"),
        s -> s.putHeaders("X", "a\nb"),
        s -> s.totalDeadline(Duration.ZERO),
        s -> s.attemptTimeout(Duration.ofSeconds(-1)),
        s -> s.connectTimeout(Duration.ofNanos(1)),
        s -> s.backoffBase(Duration.ofDays(9)),
        s -> s.backoffLimit(Duration.ZERO),
        s -> s.maxAttempts(0),
        s -> s.maxAttempts(11),
        s -> s.maxResponseBytes(0),
        s -> s.maxResponseBytes(Long.MAX_VALUE),
        s -> s.proxy(HttpProxy.of("", 8080)),
        s -> s.proxy(HttpProxy.of("http://proxy", 8080)),
        s -> s.proxy(HttpProxy.of("proxy", 0)),
        s -> s.proxy(HttpProxy.of("proxy", 80, "สมชาย", Secret.of("pass"))),
        s -> s.proxy(HttpProxy.of("proxy", 80, "us:er", Secret.of("pass"))));
  }

  @ParameterizedTest
  @MethodSource("badSettings")
  void impossibleSettingIsNamed(Consumer<HttpSettings.Builder> set) {
    ServiceException e =
        catchThrowableOfType(
            ServiceException.class,
            () -> {
              HttpSettings.Builder builder = HttpSettings.builder();
              set.accept(builder);
              builder.build();
            });

    assertThat(e.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID);
    assertThat(e.getMessage()).contains("[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1",
        "127.0.0.1:80",
        "http:///a",
        "mailto:a@b",
        "/relative",
        "http://u:p@127.0.0.1",
        "http://127.0.0.1/?a=b",
        "http://127.0.0.1/#a"
      })
  void impossibleBaseUrlIsAWrongSetting(String url) {
    URI uri = URI.create(url.startsWith("127") ? "//" + url : url);
    ServiceException e =
        catchThrowableOfType(
            ServiceException.class, () -> ServiceHttp.create(uri, HttpSettings.defaults()));

    assertThat(e.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID);
    assertThat(e).hasMessageEndingWith("[baseUrl]");
  }
}
