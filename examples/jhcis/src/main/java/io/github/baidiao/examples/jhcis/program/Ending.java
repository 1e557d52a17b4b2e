package io.github.baidiao.examples.jhcis.program;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ctrl-C, or the end of the session, ends a command with everything closed and recorded. */
final class Ending {
  private static final int LONGEST_SECONDS = 40;

  private Ending() {}

  /** Does the work; when the process is told to end, the work is interrupted and waited for. */
  static <T> T orderly(Terminal terminal, Supplier<T> work) {
    Thread worker = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Thread onEnd =
        new Thread(
            () -> {
              worker.interrupt();
              // Nothing is under way while somebody is asked, and typing cannot be interrupted.
              if (!terminal.isAsking()) {
                await(ended);
              }
            },
            "jhcis-end");
    Runtime.getRuntime().addShutdownHook(onEnd);
    try {
      return work.get();
    } finally {
      ended.countDown();
      forget(onEnd);
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      boolean unused = ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onEnd) {
    try {
      Runtime.getRuntime().removeShutdownHook(onEnd);
    } catch (IllegalStateException ending) {
      // It is running.
    }
  }
}
