package io.github.baidiao.moph.stub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** How answers are written. */
final class Answers {
  private Answers() {}

  /** Returns names and values, taken in turn, in their order. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return fields;
  }

  static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static Map<String, Object> name(StubPerson.Name name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "title", name.title());
    put(fields, "first", name.first());
    put(fields, "middle", name.middle());
    put(fields, "last", name.last());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, String part) {
    if (!part.isEmpty()) {
      fields.put(name, part);
    }
  }
}
