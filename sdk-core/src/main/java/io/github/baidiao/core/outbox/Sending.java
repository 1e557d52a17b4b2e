package io.github.baidiao.core.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The registered lanes, and all that sends for them: threads, or the caller. Thread-safe. */
final class Sending {
  // A turn that is further away is left for another time.
  private static final long LONGEST_TURN_MS = 60_000;
  private static final Duration EXPIRY = LaneSettings.builder().build().expiry();

  private final ConcurrentMap<String, LaneWork> lanes = new ConcurrentSkipListMap<>();
  private final Store store;
  private final OutboxSettings settings;
  private final Announcements news;
  private final Pace pace;
  private final Dispatch dispatch;
  private final Maintenance maintenance;
  private final Workers workers;
  private boolean started;
  private final Set<Thread> draining = new HashSet<>();
  private volatile boolean closed;

  Sending(Store store, EntryCipher cipher, OutboxSettings settings, Announcements news, Pace pace) {
    this.store = store;
    this.settings = settings;
    this.news = news;
    this.pace = pace;
    this.dispatch = new Dispatch(store, cipher, settings, news, pace);
    this.maintenance = new Maintenance(store, settings, news, pace);
    this.workers = new Workers(store, dispatch, settings, news);
  }

  synchronized void register(OutboxSender sender, LaneSettings laneSettings) {
    requireOpen();
    LaneWork work = new LaneWork(sender, laneSettings, settings.random());
    if (lanes.putIfAbsent(work.lane.id(), work) != null) {
      throw OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, "lane " + work.lane);
    }
    if (started) {
      workers.serve(work);
    }
  }

  synchronized void start() {
    requireOpen();
    if (!started) {
      started = true;
      workers.maintain(maintenance, lanes::values);
      lanes.values().forEach(workers::serve);
    }
  }

  DrainSummary drainOnce(int most) {
    synchronized (this) {
      requireOpen();
      draining.add(Thread.currentThread());
    }
    try {
      maintenance.ifDue(lanes.values());
      return drain(most);
    } finally {
      synchronized (this) {
        draining.remove(Thread.currentThread());
        notifyAll();
      }
    }
  }

  private DrainSummary drain(int most) {
    Tally tally = new Tally();
    long asOf = store.now();
    List<LaneWork> open = new ArrayList<>(lanes.values());
    while (!open.isEmpty()) {
      long wait = Long.MAX_VALUE;
      for (LaneWork work : new ArrayList<>(open)) {
        if (tally.total() >= most || closed || Thread.currentThread().isInterrupted()) {
          return tally.summary();
        }
        Step step = dispatch.step(work, asOf, tally);
        if (step.kind == Step.Kind.DONE) {
          wait = 0;
        } else if (step.kind == Step.Kind.WAITS && isTurn(work, step)) {
          wait = Math.min(wait, step.wait);
        } else {
          open.remove(work);
        }
      }
      if (wait > 0 && !open.isEmpty() && !waited(wait)) {
        break;
      }
    }
    return tally.summary();
  }

  // What is further away than the lane's interval is a pause.
  private static boolean isTurn(LaneWork work, Step step) {
    return step.wait <= Math.min(work.turnEvery(), LONGEST_TURN_MS);
  }

  /** Waits, and returns whether the store's time has gone on. */
  private boolean waited(long millis) {
    long before = store.now();
    try {
      pace.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return store.now() > before;
  }

  void wake() {
    lanes.values().forEach(LaneWork::wake);
  }

  void wake(Lane lane) {
    @Nullable LaneWork work = lanes.get(lane.id());
    if (work != null) {
      work.wake();
    }
  }

  Collection<LaneWork> lanes() {
    return lanes.values();
  }

  /** Returns how long an entry of that lane may wait, unless its message says so itself. */
  Duration expiry(Lane lane) {
    return expiry(lane.id());
  }

  Duration expiry(Row row) {
    return expiry(row.lane());
  }

  private Duration expiry(String lane) {
    @Nullable LaneWork work = lanes.get(lane);
    return work == null ? EXPIRY : work.settings.expiry();
  }

  <T> T ifOpen(T part) {
    requireOpen();
    return part;
  }

  void requireOpen() {
    if (closed) {
      throw OutboxException.of(OutboxErrorCode.CLOSED);
    }
  }

  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    long end = System.nanoTime() + settings.closeWait().toNanos();
    workers.close(lanes.values(), settings.closeWait());
    awaitDraining(end);
    store.close();
    news.close();
  }

  // A sender that closes the queue it was called by does not wait for itself.
  private synchronized void awaitDraining(long end) {
    draining.remove(Thread.currentThread());
    while (!draining.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
