package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OpenApiFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document, and what an answer has to be by it. */
final class Contract {
  private static final OpenApiFile FILE =
      OpenApiFile.read(Path.of("../../docs/openapi/station-agent.yaml"));

  static String text() {
    return FILE.text();
  }

  /** Returns every method and path, as {@code GET /api/things}. */
  Set<String> routes() {
    return FILE.routes();
  }

  /** Holds an answer to the document, if it is an answer of a path that stands in there. */
  Raw.Got hold(Raw.Got got) {
    FILE.operation(got.method(), got.path().split("[?]", 2)[0])
        .ifPresent(operation -> hold(got, operation));
    return got;
  }

  private static void hold(Raw.Got got, Map<?, ?> operation) {
    Map<?, ?> responses = OpenApiFile.map(operation, "responses");
    Object response = responses.get(Integer.toString(got.status()));
    if (response == null) {
      response = responses.get("default");
    }
    assertThat(response)
        .as("%s %s %s is in the document", got.method(), got.path(), got.status())
        .isNotNull();
    Map<?, ?> content = OpenApiFile.map(FILE.resolved(response), "content");
    String type = got.header("Content-Type").orElseThrow().split(";", 2)[0];
    assertThat(content.containsKey(type)).as(type).isTrue();
    if (type.equals("application/json")) {
      assertThat(FILE.violations(OpenApiFile.map(content, type, "schema"), got.body()))
          .as("%s %s %s: %s", got.method(), got.path(), got.status(), got.body())
          .isEmpty();
    }
  }
}
