package io.github.baidiao.core.outbox;

import io.github.baidiao.core.event.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The threads that send, some for each lane, and one that maintains. Thread-safe. */
final class Workers {
  // What came due without being taken is another station's by then; only a fault repeats it.
  private static final long SHORTEST_WAIT_MS = 50;
  private static final long MAINTAINED_EVERY_MS = 60_000;

  private final Store store;
  private final Dispatch dispatch;
  private final OutboxSettings settings;
  private final Announcements news;
  private final List<Thread> threads = new ArrayList<>();
  private final Object rest = new Object();
  private volatile boolean closing;

  Workers(Store store, Dispatch dispatch, OutboxSettings settings, Announcements news) {
    this.store = store;
    this.dispatch = dispatch;
    this.settings = settings;
    this.news = news;
  }

  synchronized void maintain(Maintenance maintenance, Supplier<Collection<LaneWork>> lanes) {
    begin(
        () -> {
          while (!closing) {
            guarded(() -> maintenance.ifDue(lanes.get()));
            rest();
          }
        },
        "baidiao-outbox-maintenance");
  }

  synchronized void serve(LaneWork work) {
    for (int n = 1; n <= settings.workersPerLane(); n++) {
      begin(() -> send(work), "baidiao-outbox-" + work.lane.id().replace(':', '-') + '-' + n);
    }
  }

  private void begin(Runnable work, String name) {
    Thread thread = Delivery.daemon(work, name);
    threads.add(thread);
    thread.start();
  }

  private void send(LaneWork work) {
    while (!closing) {
      long wakes = work.wakes();
      long[] wait = {settings.pollInterval().toMillis()};
      guarded(() -> wait[0] = step(work));
      // A sender may have left it; it is not meant for this thread.
      Thread.interrupted();
      try {
        if (wait[0] > 0 && !closing) {
          work.await(wait[0], wakes);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private long step(LaneWork work) {
    Step step = dispatch.step(work, Long.MAX_VALUE, new Tally());
    news.goesOn();
    long poll = settings.pollInterval().toMillis();
    switch (step.kind) {
      case DONE:
        return 0;
      case WAITS:
        return Math.min(poll, step.wait);
      case IDLE:
        long now = store.now();
        long next = store.nextDue(work.lane).map(due -> due - now).orElse(poll);
        return Math.min(poll, Math.max(SHORTEST_WAIT_MS, next));
    }
    throw new AssertionError(step.kind);
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (OutboxException e) {
      if (!closing) {
        news.trouble(e);
      }
    } catch (Throwable thrown) {
      // A fault of ours: told by its place, and the queue goes on.
      news.brokeOff(thrown);
    }
  }

  private void rest() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAINTAINED_EVERY_MS);
    synchronized (rest) {
      for (long left = MAINTAINED_EVERY_MS; !closing && left > 0; ) {
        try {
          rest.wait(left);
        } catch (InterruptedException e) {
          return;
        }
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    }
  }

  /** Lets nobody begin anything any more, and waits for what is under way. */
  void close(Collection<LaneWork> lanes, Duration most) {
    closing = true;
    synchronized (rest) {
      rest.notifyAll();
    }
    lanes.forEach(LaneWork::wake);
    long end = System.nanoTime() + most.toNanos();
    List<Thread> begun;
    synchronized (this) {
      begun = new ArrayList<>(threads);
    }
    for (Thread thread : begun) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (thread == Thread.currentThread() || left <= 0) {
        continue;
      }
      try {
        thread.join(left);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
