package io.github.baidiao.moph.idp;

import static io.github.baidiao.moph.idp.TestIdp.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OpenApiFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that are not what the contract says: never an outcome, whatever is missing or spoiled.
 */
class MalformedAnswersTest {
  // What may be absent, or is any text.
  private static final Set<String> OPTIONAL =
      Set.of("text", "locked_until", "title", "first", "last", "Message");
  private static final Set<String> ANY_TEXT =
      Set.of("text", "title", "first", "last", "Message", "unit_name", "device_name", "ial");

  private static TestIdp server;
  private static MophIdp idp;

  @BeforeAll
  static void start() {
    server = new TestIdp();
    idp = MophIdp.connect(server.settings().build());
  }

  @AfterAll
  static void stop() {
    idp.close();
    server.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("spoiled")
  void spoiledAnswerIsNotUnderstood(IdpCall call, String how, String body) {
    server.answering(json(200, body));

    assertThat(Told.by(call, idp)).as(how).isEqualTo(notUnderstood(call));
    if (call.isUnsafe()) {
      assertThat(server.posts()).containsOnlyOnce(call.name());
    }
  }

  private static String notUnderstood(IdpCall call) {
    return AnswersTest.unknown(call, "MOPH-101");
  }

  static Stream<Arguments> spoiled() {
    List<Arguments> rows = new ArrayList<>();
    for (IdpCall call : IdpCall.values()) {
      call.operation()
          .answers("200")
          .forEach((name, value) -> spoil(call, name, (Map<?, ?>) value, rows));
    }
    return rows.stream();
  }

  private static void spoil(IdpCall call, String name, Map<?, ?> whole, List<Arguments> rows) {
    for (List<String> path : paths(whole, List.of())) {
      String last = path.get(path.size() - 1);
      if (!OPTIONAL.contains(last)) {
        rows.add(row(call, name + " without " + path, changed(whole, path, null)));
      }
      if (!ANY_TEXT.contains(last)) {
        rows.add(row(call, name + " with a spoiled " + path, changed(whole, path, "ไม่ใช่")));
      }
      rows.add(row(call, name + " with an object as " + path, changed(whole, path, Map.of())));
    }
  }

  private static Arguments row(IdpCall call, String how, Object body) {
    return Arguments.of(call, how, OpenApiFile.json(body));
  }

  private static List<List<String>> paths(Map<?, ?> map, List<String> before) {
    List<List<String>> all = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          List<String> path = new ArrayList<>(before);
          path.add((String) key);
          if (!key.equals("Message")) {
            all.add(path);
          }
          if (value instanceof Map<?, ?> inner) {
            all.addAll(paths(inner, path));
          }
        });
    return all;
  }

  private static Object changed(Map<?, ?> map, List<String> path, Object value) {
    Map<Object, Object> copy = new LinkedHashMap<>(map);
    String key = path.get(0);
    if (path.size() > 1) {
      copy.put(key, changed((Map<?, ?>) map.get(key), path.subList(1, path.size()), value));
    } else if (value == null) {
      copy.remove(key);
    } else {
      copy.put(key, value);
    }
    return copy;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                  | MOPH-101
          "known"                                             | MOPH-101
          null                                                | HTTP-257
          no json                                             | HTTP-256
          {"MessageCode":200                                  | HTTP-256
          ``                                                  | HTTP-253
          <html></html>                                       | HTTP-254
          {}                                                  | MOPH-101
          {"result":{"outcome":"known"}}                      | MOPH-101
          {"MessageCode":200}                                 | MOPH-101
          {"MessageCode":200,"result":null}                   | MOPH-101
          {"MessageCode":200,"result":[]}                     | MOPH-101
          {"MessageCode":200,"result":"known"}                | MOPH-101
          {"MessageCode":200,"result":{}}                     | MOPH-101
          {"MessageCode":200,"result":{"outcome":"KNOWN"}}    | MOPH-101
          {"MessageCode":200,"result":{"outcome":["known"]}}  | MOPH-101
          """)
  void answerThatIsNoneIsNeverAnOutcome(String body, String told) {
    server.answering(json(200, body));

    for (IdpCall call : IdpCall.values()) {
      String expected = told.startsWith("HTTP") && call == IdpCall.issueToken ? "HTTP-106" : told;
      assertThat(Told.by(call, idp)).isEqualTo(AnswersTest.unknown(call, expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr",
    "https://idp.example.test/q/short",
    "https://idp.example.test/q?s=nB2wYc5HsJ8mPZk3vX9qLr",
    "https://user@idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr",
    "https://idp.example.test/1100000000016/nB2wYc5HsJ8mPZk3vX9qLr",
    "https://idp.example.test/493027/nB2wYc5HsJ8mPZk3vX9qLr"
  })
  void qrPayloadThatTellsTooMuchOrTooLittleIsNoToken(String payload) {
    String body = OpenApiFile.json(IdpContract.operation("showToken").answers("200").get("holds"));
    server.answering(
        json(200, body.replace("https://idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr", payload)));

    assertThat(Told.by(IdpCall.showToken, idp)).isEqualTo("MOPH-101");
  }

  @ParameterizedTest
  @CsvSource({"signIn, 99999, 99998", "find, 9d2f6c1e, 9d2f6c1f", "register, 9d2f6c1e, 9d2f6c1f"})
  void answerThatSpeaksOfAnotherIsNoAnswer(IdpCall call, String ours, String others) {
    Object example = call.operation().answers("200").values().iterator().next();
    server.answering(json(200, OpenApiFile.json(example).replace(ours, others)));

    assertThat(Told.by(call, idp)).isEqualTo(notUnderstood(call));
  }
}
