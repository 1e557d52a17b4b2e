package io.github.baidiao.moph.stub;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The faults that were asked for and have not come yet. Thread-safe. */
final class Faults {
  private final Map<String, Queue<Fault>> waiting = new HashMap<>();

  synchronized void add(String operation, Fault fault, int times) {
    waiting
        .computeIfAbsent(operation, any -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, fault));
  }

  synchronized Optional<Fault> next(String operation) {
    Queue<Fault> faults = waiting.get(operation);
    return faults == null ? Optional.empty() : Optional.ofNullable(faults.poll());
  }

  synchronized void clear() {
    waiting.clear();
  }
}
