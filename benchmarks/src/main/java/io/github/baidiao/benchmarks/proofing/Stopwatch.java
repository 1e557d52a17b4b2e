package io.github.baidiao.benchmarks.proofing;

import io.github.baidiao.core.http.HttpAttempt;
import io.github.baidiao.core.http.HttpObserver;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Times the steps of one citizen on one thread, and of each the share that was spent waiting for
 * answers. What is timed within a step is none of that step's time.
 */
final class Stopwatch implements HttpObserver {
  private final AtomicLong waited = new AtomicLong();
  private final Map<Step, Nanos> times = new EnumMap<>(Step.class);
  private long within;

  /** Our own time, and that of the attempts of HTTP calls. */
  record Nanos(long own, long network) {}

  @Override
  public void attemptEnded(HttpAttempt attempt) {
    waited.addAndGet(attempt.duration().toNanos());
  }

  void time(Step step, Runnable work) {
    time(
        step,
        () -> {
          work.run();
          return step;
        });
  }

  <T> T time(Step step, Supplier<T> work) {
    long waitedBefore = waited.get();
    long withinBefore = within;
    long start = System.nanoTime();
    T result = work.get();
    long all = System.nanoTime() - start;
    long network = waited.get() - waitedBefore;
    times.put(step, new Nanos(all - network - (within - withinBefore), network));
    within = withinBefore + all;
    return result;
  }

  /** Returns what was timed since the last call, and begins anew. */
  Map<Step, Nanos> taken() {
    Map<Step, Nanos> taken = new EnumMap<>(times);
    times.clear();
    return taken;
  }
}
