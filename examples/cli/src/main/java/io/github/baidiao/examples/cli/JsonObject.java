package io.github.baidiao.examples.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object being put together, its fields in order; what is absent is written as null. */
final class JsonObject {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  JsonObject with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  JsonObject with(String name, long value) {
    fields.put(name, value);
    return this;
  }

  JsonObject with(String name, double value) {
    fields.put(name, value);
    return this;
  }

  JsonObject with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  JsonObject with(String name, JsonObject value) {
    fields.put(name, value.fields);
    return this;
  }

  /** Takes an object that was read from JSON, as it is. */
  JsonObject with(String name, Map<String, ?> value) {
    fields.put(name, new LinkedHashMap<>(value));
    return this;
  }

  JsonObject with(String name, Optional<String> value) {
    fields.put(name, value.orElse(null));
    return this;
  }

  JsonObject withNumber(String name, Optional<? extends Number> value) {
    fields.put(name, value.orElse(null));
    return this;
  }

  JsonObject withBoolean(String name, Optional<Boolean> value) {
    fields.put(name, value.orElse(null));
    return this;
  }

  <T> JsonObject with(String name, Optional<T> value, Function<? super T, JsonObject> form) {
    fields.put(name, value.map(form).map(JsonObject::fields).orElse(null));
    return this;
  }

  <T> JsonObject with(String name, List<T> values, Function<? super T, JsonObject> form) {
    fields.put(name, values.stream().map(form).map(JsonObject::fields).toList());
    return this;
  }

  JsonObject withTexts(String name, List<String> values) {
    fields.put(name, List.copyOf(values));
    return this;
  }

  Map<String, @Nullable Object> fields() {
    return Collections.unmodifiableMap(fields);
  }
}
