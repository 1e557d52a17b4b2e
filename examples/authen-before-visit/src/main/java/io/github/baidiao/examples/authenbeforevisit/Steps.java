package io.github.baidiao.examples.authenbeforevisit;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each step took: what a desk with a queue in front of it asks first. */
final class Steps {
  private final Map<String, Long> millis = new LinkedHashMap<>();

  <T> T time(String step, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      millis.put(step, (System.nanoTime() - start) / 1_000_000);
    }
  }

  void run(String step, Runnable work) {
    time(
        step,
        () -> {
          work.run();
          return step;
        });
  }

  void report(PrintStream out) {
    out.println("เวลา | time:");
    millis.forEach((step, time) -> out.printf("%6d ms  %s%n", time, step));
  }
}
