package io.github.baidiao.core.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The passing of time, so that tests need not wait for it. */
interface Pacer {

  /** Nanoseconds that only ever grow: a PC's clock that is set meanwhile moves no deadline. */
  long nanoTime();

  /** Waits; returns early when the client is closed. */
  void pause(Duration pause, CountDownLatch closed) throws InterruptedException;

  Pacer REAL =
      new Pacer() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        @SuppressWarnings("ReturnValueIgnored") // Sending checks for itself whether it is closed.
        public void pause(Duration pause, CountDownLatch closed) throws InterruptedException {
          boolean unused = closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        }
      };
}
