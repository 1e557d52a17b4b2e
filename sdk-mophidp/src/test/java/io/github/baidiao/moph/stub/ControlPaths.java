package io.github.baidiao.moph.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.Map;

/**
 * What a developer sees and asks for, outside of the contract: {@code GET /sandbox/moph-idp} and
 * the paths below it. Thread-safe.
 */
final class ControlPaths {
  private static final String BASE = "/sandbox/moph-idp";

  private final MophIdpStub stub;

  ControlPaths(MophIdpStub stub) {
    this.stub = stub;
  }

  ResponseDefinition answer(Request request, String path) {
    String asked = request.getMethod().value() + " " + path;
    try {
      return switch (asked) {
        case "GET " + BASE -> state(request);
        case "GET " + BASE + "/bearer" -> text(MophIdpStub.bearer());
        case "POST " + BASE + "/reset" -> reset();
        case "POST " + BASE + "/end-sessions" -> endSessions();
        case "POST " + BASE + "/redeem" -> redeem(fields(request));
        case "POST " + BASE + "/faults" -> fail(fields(request));
        default -> json(404, Answers.of("error", "there is no " + asked));
      };
    } catch (IllegalArgumentException | JsonException wrong) {
      return json(400, Answers.of("error", "not what docs/stubs.md describes"));
    }
  }

  private ResponseDefinition state(Request request) {
    boolean browser =
        request.containsHeader("Accept") && request.getHeader("Accept").contains("text/html");
    return browser
        ? marked(200)
            .withHeader("Content-Type", "text/html; charset=utf-8")
            .withBody(StatePage.of(stub.overview()))
            .build()
        : json(200, stub.overview());
  }

  private static ResponseDefinition text(String text) {
    return marked(200).withHeader("Content-Type", "text/plain").withBody(text).build();
  }

  private ResponseDefinition reset() {
    stub.reset();
    return json(200, stub.overview());
  }

  private ResponseDefinition endSessions() {
    stub.endSessions();
    return json(200, stub.overview());
  }

  private ResponseDefinition redeem(Map<?, ?> fields) {
    return json(200, stub.redeem(text(fields, "otp")));
  }

  private ResponseDefinition fail(Map<?, ?> fields) {
    int times = fields.get("times") instanceof Integer number ? number : 1;
    stub.fail(text(fields, "operation"), fault(fields), times);
    return json(200, Answers.of("operation", text(fields, "operation"), "times", times));
  }

  private static Fault fault(Map<?, ?> fields) {
    return switch (text(fields, "fault")) {
      case "lost-answer" -> Fault.LOST_ANSWER;
      case "server-error" -> Fault.SERVER_ERROR;
      case "delay" -> Fault.delay(Duration.ofMillis(Long.parseLong(text(fields, "milliseconds"))));
      default -> Fault.refused(text(fields, "fault"));
    };
  }

  private static String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value.toString();
  }

  private static Map<?, ?> fields(Request request) {
    return Json.read(request.getBodyAsString(), Map.class);
  }

  private static ResponseDefinition json(int status, Map<String, Object> body) {
    return marked(status).withBody(Json.write(body)).build();
  }

  /** Returns the beginning of every answer: JSON unless told otherwise, and marked. */
  static ResponseDefinitionBuilder marked(int status) {
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("X-Baidiao-Sandbox", "true");
  }
}
