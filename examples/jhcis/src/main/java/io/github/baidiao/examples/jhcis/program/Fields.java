package io.github.baidiao.examples.jhcis.program;

import com.squareup.moshi.Moshi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object being put together, its fields in order; what is absent is written as null. */
final class Fields {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  Fields with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  Fields with(String name, Optional<String> value) {
    fields.put(name, value.orElse(null));
    return this;
  }

  Fields with(String name, long value) {
    fields.put(name, value);
    return this;
  }

  Fields with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  Fields with(String name, Fields value) {
    fields.put(name, value.fields);
    return this;
  }

  Fields with(String name, List<Fields> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(each -> all.add(each.fields));
    fields.put(name, all);
    return this;
  }

  /** Returns it as JSON over several lines. */
  String text() {
    return new Moshi.Builder()
        .build()
        .adapter(Object.class)
        .serializeNulls()
        .indent("  ")
        .toJson(fields);
  }

  /** Returns it as JSON on one line. */
  String line() {
    return new Moshi.Builder().build().adapter(Object.class).serializeNulls().toJson(fields);
  }
}
