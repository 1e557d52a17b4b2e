package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers that tell nothing, each with something of the patient in it where it has a body. */
public enum BadAnswers {
  RANDOM_DATA(() -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
  EMPTY_RESPONSE(() -> aResponse().withFault(Fault.EMPTY_RESPONSE)),
  MALFORMED_CHUNK(() -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
  RESET(() -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
  NO_CONTENT(() -> aResponse().withStatus(204)),
  EMPTY_BODY(() -> okJson("")),
  HTML(() -> body("text/html", "<html><body>สมชาย 1100000000016</body></html>")),
  HTML_AS_JSON(() -> body("application/json", "<html>สมชาย 1100000000016</html>")),
  TEN_MEGABYTES(() -> okJson("{\"pid\":\"1100000000016\",\"x\":\"" + "x".repeat(10_000_000))),
  WRONG_CONTENT_TYPE(() -> body("text/plain", "สมชาย 1100000000016")),
  TRUNCATED_JSON(() -> okJson("{\"pid\":\"1100000000016\",\"fname\":\"สมช")),
  JSON_TEXT(() -> okJson("\"1100000000016\"")),
  JSON_NULL(() -> okJson("null")),
  DEEP_JSON(() -> okJson("{\"a\":".repeat(100_000))),
  SAME_KEY_TWICE(() -> okJson("{\"pid\":\"1100000000016\",\"pid\":\"1100000000016\"}")),
  REDIRECT(() -> aResponse().withStatus(302).withHeader("Location", "/1100000000016")),
  TIMEOUT_STATUS(() -> status(408)),
  SERVER_ERROR(() -> status(500)),
  BAD_GATEWAY(() -> status(502)),
  UNAVAILABLE(() -> status(503).withHeader("Retry-After", "0"));

  private final Supplier<ResponseDefinitionBuilder> answer;

  BadAnswers(Supplier<ResponseDefinitionBuilder> answer) {
    this.answer = answer;
  }

  public ResponseDefinitionBuilder answer() {
    return answer.get();
  }

  /** The statuses by which a server turns a request away, and the code each comes to. */
  static Map<Integer, String> turnedAway() {
    return Map.of(401, "HTTP-401", 403, "HTTP-403", 404, "HTTP-404", 405, "HTTP-400");
  }

  static Stream<Integer> turnedAwayStatuses() {
    return turnedAway().keySet().stream();
  }

  static ResponseDefinitionBuilder status(int status) {
    return body("application/json", "{\"message\":\"สมชาย 1100000000016\"}").withStatus(status);
  }

  private static ResponseDefinitionBuilder body(String type, String text) {
    return aResponse().withHeader("Content-Type", type).withBody(text);
  }
}
