package io.github.baidiao.examples.cli;

import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Long work with a progress bar; Ctrl-C ends it with every answer recorded. */
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
    return work(
        cancel,
        step -> {
          AtomicReference<@Nullable S> summary = new AtomicReference<>();
          list.read(all -> summary.set(work.apply(all, step)));
          return Optional.ofNullable(summary.get())
              .orElseThrow(() -> new IllegalStateException("not run"));
        });
  }

  /**
   * Does work that finds its rows itself.
   *
   * @param cancel ends it soon, called by another thread
   * @param work is given what to call after each row
   */
  <S> S work(Runnable cancel, Function<Runnable, S> work) {
    Thread onInterrupt =
        new Thread(
            () -> {
              cancel.run();
              await();
              bar.clear();
            });
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      return work.apply(bar::step);
    } finally {
      bar.clear();
      ended.countDown();
      forget(onInterrupt);
    }
  }

  /** Says how many rows there are, where that was not known from the start; at least one. */
  void rows(int rows) {
    bar.total(Math.max(1, rows));
  }

  /** Takes the bar away for a line that is about to be shown; the next step draws it again. */
  void makeRoom() {
    bar.clear();
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
