package io.github.baidiao.core.outbox;

/** The passing of time, so that tests need not wait for it. */
interface Pace {

  /** Nanoseconds that only ever grow: a clock that is set meanwhile moves nothing. */
  long nanoTime();

  void sleep(long millis) throws InterruptedException;

  Pace REAL =
      new Pace() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void sleep(long millis) throws InterruptedException {
          Thread.sleep(millis);
        }
      };
}
