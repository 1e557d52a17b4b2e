package io.github.baidiao.examples.stationagent.socket;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.JsonFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object being put together, its fields in order; what is absent is written as null. */
final class Json {
  private static final JsonAdapter<Object> ANY =
      new Moshi.Builder().build().adapter(Object.class).serializeNulls();

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /** Returns the fields of a message; empty when it is no JSON object. */
  static Optional<JsonFields> parse(String text) {
    try {
      return JsonFields.of(ANY.fromJson(text));
    } catch (IOException | JsonDataException notJson) {
      return Optional.empty();
    }
  }

  Json with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  Json with(String name, long value) {
    fields.put(name, value);
    return this;
  }

  Json with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  Json with(String name, Json value) {
    fields.put(name, value.fields);
    return this;
  }

  Json with(String name, List<Json> values) {
    fields.put(name, values.stream().map(value -> value.fields).toList());
    return this;
  }

  /** A text, a number, a boolean, or another object. */
  Json with(String name, Optional<?> value) {
    fields.put(name, value.map(any -> any instanceof Json json ? json.fields : any).orElse(null));
    return this;
  }

  /** Adds an object, or what is in its place. */
  Json withNull(String name) {
    fields.put(name, null);
    return this;
  }

  @Override
  public String toString() {
    return ANY.toJson(fields);
  }
}
