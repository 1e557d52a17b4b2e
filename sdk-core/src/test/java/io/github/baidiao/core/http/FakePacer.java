package io.github.baidiao.core.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when a pause is made or a test says so. */
final class FakePacer implements Pacer {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000L);
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @Override
  public long nanoTime() {
    return now.get();
  }

  @Override
  public void pause(Duration pause, CountDownLatch closed) {
    pauses.add(pause);
    pass(pause);
  }

  void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  List<Duration> pauses() {
    return pauses;
  }
}
