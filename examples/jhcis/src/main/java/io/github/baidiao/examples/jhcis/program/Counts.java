package io.github.baidiao.examples.jhcis.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** How many of what, in the order in which they were counted first. For one thread. */
final class Counts {
  private final Map<String, Long> counts = new LinkedHashMap<>();

  void add(String what, long count) {
    counts.merge(what, count, Long::sum);
  }

  long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  void forEach(BiConsumer<String, Long> each) {
    counts.forEach(each);
  }

  /** Adds all of them to a JSON object, and returns it. */
  Fields into(Fields fields) {
    counts.forEach((what, count) -> fields.with(what, (long) count));
    return fields;
  }
}
