package io.github.baidiao.nhso.endpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A body being put together, its fields in the order of the protocol document. */
final class WireBody {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  WireBody with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  WireBody with(String name, Optional<?> value) {
    value.ifPresent(present -> fields.put(name, present));
    return this;
  }

  Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }
}
