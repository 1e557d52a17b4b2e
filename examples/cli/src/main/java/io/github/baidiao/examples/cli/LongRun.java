package io.github.baidiao.examples.cli;

import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Work through a list with a progress bar; Ctrl-C ends it with every answer recorded. */
final class LongRun {
  private static final int LONGEST_END_SECONDS = 10;

  private final ProgressBar bar;
  private final CountDownLatch ended = new CountDownLatch(1);

  LongRun(Shell shell, Output output, long rows) {
    this.bar =
        new ProgressBar(
            output.errText(), Math.toIntExact(rows), shell.errorsAreSeen(), Clock.systemUTC());
  }

  /**
   * Does the work.
   *
   * @param cancel ends it soon, called by another thread
   * @param work is given the rows, and what to call after each
   */
  <Q, S> S over(ListFile<Q> list, Runnable cancel, BiFunction<Iterator<Q>, Runnable, S> work) {
    Thread onInterrupt =
        new Thread(
            () -> {
              cancel.run();
              await();
              bar.clear();
            });
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    AtomicReference<@Nullable S> summary = new AtomicReference<>();
    try {
      list.read(all -> summary.set(work.apply(all, bar::step)));
    } finally {
      bar.clear();
      ended.countDown();
      forget(onInterrupt);
    }
    return Optional.ofNullable(summary.get())
        .orElseThrow(() -> new IllegalStateException("not run"));
  }

  private void await() {
    try {
      boolean unused = ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onInterrupt) {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException ending) {
      // It is running.
    }
  }
}
