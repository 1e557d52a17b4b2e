package io.github.baidiao.moph.stub.phr;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.Map;

/** What a developer sees and asks for: {@code /sandbox/phr} and the paths below. Thread-safe. */
final class PhrControl {
  private static final String BASE = "/sandbox/phr";
  private static final String MARKER = "/reason/0";

  private final PhrStub stub;

  PhrControl(PhrStub stub) {
    this.stub = stub;
  }

  ResponseDefinition answer(Request request, String path) {
    String asked = request.getMethod().value() + " " + path;
    try {
      return switch (asked) {
        case "GET " + BASE -> json(200, stub.overview());
        case "GET " + BASE + "/visits" -> json(200, stub.lines(marker(request)));
        case "GET " + BASE + "/bearer" -> text(PhrStub.bearer());
        case "GET " + BASE + "/token" -> text(PhrStub.UNIT + ":" + PhrStub.TOKEN);
        case "POST " + BASE + "/new-token" -> text(PhrStub.UNIT + ":" + stub.newToken());
        case "POST " + BASE + "/faults" -> fail(fields(request));
        case "POST " + BASE + "/limit" -> limit(fields(request));
        case "POST " + BASE + "/reset" -> reset();
        default -> json(404, Map.of("error", "there is no " + asked));
      };
    } catch (IllegalArgumentException | JsonException wrong) {
      return json(400, Map.of("error", "not what docs/stubs.md describes"));
    }
  }

  private static String marker(Request request) {
    var parameter = request.queryParameter("marker");
    return parameter.isPresent() ? parameter.firstValue() : MARKER;
  }

  private ResponseDefinition fail(Map<?, ?> fields) {
    PhrFault fault = PhrFault.named(text(fields, "fault"));
    if (fields.get("milliseconds") instanceof Integer delay) {
      stub.slowness(Duration.ofMillis(delay));
    }
    stub.fail(text(fields, "path"), fault, number(fields, "times", 1));
    return json(200, Map.of("path", text(fields, "path"), "fault", text(fields, "fault")));
  }

  private ResponseDefinition limit(Map<?, ?> fields) {
    int calls = number(fields, "calls_per_minute", 60);
    stub.limit(calls);
    return json(200, Map.of("calls_per_minute", calls));
  }

  private ResponseDefinition reset() {
    stub.reset();
    return json(200, stub.overview());
  }

  private static int number(Map<?, ?> fields, String name, int otherwise) {
    return fields.get(name) instanceof Integer number ? number : otherwise;
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String value) {
      return value;
    }
    throw new IllegalArgumentException(name + " is missing");
  }

  private static Map<?, ?> fields(Request request) {
    return Json.read(request.getBodyAsString(), Map.class);
  }

  private static ResponseDefinition json(int status, Object body) {
    return marked(status)
        .withHeader("Content-Type", "application/json")
        .withBody(Json.write(body))
        .build();
  }

  private static ResponseDefinition text(String text) {
    return marked(200).withHeader("Content-Type", "text/plain").withBody(text).build();
  }

  private static ResponseDefinitionBuilder marked(int status) {
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(status)
        .withHeader("X-Baidiao-Sandbox", "true");
  }
}
