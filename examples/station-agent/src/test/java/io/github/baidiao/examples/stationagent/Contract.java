package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document, and what an answer has to be by it. */
final class Contract {
  private static final Path FILE = Path.of("../../docs/openapi/station-agent.yaml");

  private final Map<?, ?> document;

  Contract() {
    document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text());
  }

  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every method and path, as {@code GET /api/things}. */
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    map(document, "paths")
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .keySet()
                    .forEach(m -> routes.add(m.toString().toUpperCase(Locale.ROOT) + " " + path)));
    return routes;
  }

  /** Holds an answer to the document, if it is an answer of a path that stands in there. */
  Raw.Got hold(Raw.Got got) {
    String asked = got.path().split("[?]", 2)[0];
    for (Object path : map(document, "paths").keySet()) {
      Map<?, ?> methods = map(document, "paths", path.toString());
      String form = path.toString().replaceAll("\\{[a-z]+}", "[^/]+");
      Map<?, ?> operation = (Map<?, ?>) methods.get(got.method().toLowerCase(Locale.ROOT));
      if (asked.matches(form) && operation != null) {
        hold(got, path.toString(), operation);
      }
    }
    return got;
  }

  private void hold(Raw.Got got, String path, Map<?, ?> operation) {
    Map<?, ?> responses = map(operation, "responses");
    Object response = responses.get(Integer.toString(got.status()));
    if (response == null) {
      response = responses.get("default");
    }
    assertThat(response)
        .as("%s %s %s is in the document", got.method(), path, got.status())
        .isNotNull();
    Map<?, ?> described = resolved((Map<?, ?>) response);
    Map<?, ?> content = map(described, "content");
    String type = got.header("Content-Type").orElseThrow().split(";", 2)[0];
    assertThat(content.containsKey(type)).as(type).isTrue();
    if (!type.equals("application/json")) {
      return;
    }
    Map<String, Object> schema = new HashMap<>(map(content, type, "schema").size());
    map(content, type, "schema").forEach((name, value) -> schema.put(name.toString(), value));
    schema.put("components", map(document, "components"));
    String text = new Moshi.Builder().build().adapter(Object.class).toJson(schema);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(got.body(), InputFormat.JSON))
        .as("%s %s %s: %s", got.method(), path, got.status(), got.body())
        .isEmpty();
  }

  private Map<?, ?> resolved(Map<?, ?> object) {
    Object ref = object.get("$ref");
    return ref == null ? object : map(document, ref.toString().substring(2).split("/"));
  }

  private static Map<?, ?> map(Map<?, ?> from, String... names) {
    Map<?, ?> at = from;
    for (String name : names) {
      at = (Map<?, ?>) at.get(name);
    }
    return at;
  }
}
