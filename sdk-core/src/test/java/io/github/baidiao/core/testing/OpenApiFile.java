package io.github.baidiao.core.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An OpenAPI 3.1 document in YAML, and what a request or an answer has to be by it. A module that
 * uses it has {@code json-schema-validator} in test scope. Thread-safe.
 */
public final class OpenApiFile {
  private final String text;
  private final Map<?, ?> document;
  private final Map<Object, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApiFile(String text) {
    this.text = text;
    document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /** Reads a document. */
  public static OpenApiFile read(Path file) {
    try {
      return new OpenApiFile(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the document as it stands in the file. */
  public String text() {
    return text;
  }

  /** Returns every method and path, as {@code GET /api/things}. */
  public Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    map(document, "paths")
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .keySet()
                    .forEach(m -> routes.add(m.toString().toUpperCase(Locale.ROOT) + " " + path)));
    return routes;
  }

  /** Returns the operation that an address is of; names in braces stand for one segment. */
  public Optional<Map<?, ?>> operation(String method, String address) {
    for (Object path : map(document, "paths").keySet()) {
      Object operation =
          map(document, "paths", path.toString()).get(method.toLowerCase(Locale.ROOT));
      if (operation != null && address.matches(path.toString().replaceAll("\\{[a-z]+}", "[^/]+"))) {
        return Optional.of((Map<?, ?>) operation);
      }
    }
    return Optional.empty();
  }

  /** Returns what stands at a place of the document. */
  public Object at(String... names) {
    Map<?, ?> before = map(document, List.of(names).subList(0, names.length - 1));
    return before.get(names[names.length - 1]);
  }

  /** Returns what a reference stands for; any other object as it is. */
  public Map<?, ?> resolved(Object object) {
    Map<?, ?> at = (Map<?, ?>) object;
    Object ref = at.get("$ref");
    return ref == null ? at : map(document, List.of(ref.toString().substring(2).split("/")));
  }

  /** Returns what is wrong with JSON by a schema of the document; empty if nothing is. */
  public List<String> violations(Object schema, String json) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private Schema compiled(Object schema) {
    Map<Object, Object> whole = new HashMap<>((Map<?, ?>) schema);
    whole.put("components", map(document, "components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(json(whole), InputFormat.JSON);
  }

  /** Writes what the document holds as JSON. */
  public static String json(Object value) {
    return new Moshi.Builder().build().adapter(Object.class).toJson(value);
  }

  /** Returns a map within a map. */
  public static Map<?, ?> map(Map<?, ?> from, String... names) {
    return map(from, List.of(names));
  }

  private static Map<?, ?> map(Map<?, ?> from, List<String> names) {
    Map<?, ?> at = from;
    for (String name : names) {
      at = (Map<?, ?>) at.get(name);
    }
    return at;
  }
}
