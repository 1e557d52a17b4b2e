package io.github.baidiao.card.monitor;

import io.github.baidiao.core.error.SdkException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the listener with one event after the other, on whatever executor. Thread-safe. */
final class Delivery {
  /** How many events may wait for a listener; then the monitor waits too, so that none is lost. */
  static final int ROOM = 1000;

  /** How long {@link #close} waits for a call under way. */
  static final Duration LAST_CALL = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(CardMonitor.class);

  private final Executor executor;
  private final Consumer<? super MonitorEvent> listener;
  private final Queue<MonitorEvent> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean refused;
  private boolean closed;
  private @Nullable Thread calling;

  Delivery(Executor executor, Consumer<? super MonitorEvent> listener) {
    this.executor = executor;
    this.listener = listener;
  }

  synchronized boolean hasRoom() {
    return waiting.size() < ROOM;
  }

  /** Adds events to those that wait, and sees to it that they are delivered. */
  void deliver(List<MonitorEvent> events) {
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.addAll(events);
      if (running || waiting.isEmpty()) {
        return;
      }
      running = true;
    }
    try {
      // Outside the lock: an executor may run it here and now.
      executor.execute(this::callAll);
      refused(false);
    } catch (RuntimeException | Error full) {
      // An Error: there is no thread to be had. It may have queued the work all the same.
      refused(true);
    }
  }

  private synchronized void refused(boolean now) {
    if (now) {
      running = false;
      if (!refused) {
        LOG.warn("card events: executor refuses, {} wait", waiting.size());
      }
    }
    refused = now;
  }

  private void callAll() {
    for (MonitorEvent event = next(); event != null; event = next()) {
      try {
        listener.accept(event);
      } catch (Throwable thrown) {
        // The listener's message may be about the patient: never logged.
        LOG.error("card events: listener failed at {}: {}", event, kind(thrown));
      }
    }
  }

  private synchronized @Nullable MonitorEvent next() {
    if (calling != null && calling != Thread.currentThread()) {
      // Begun twice, once by an executor that had thrown: whoever came first goes on.
      return null;
    }
    calling = null;
    notifyAll();
    MonitorEvent event = closed ? null : waiting.poll();
    if (event == null) {
      running = false;
    } else {
      calling = Thread.currentThread();
    }
    return event;
  }

  private static String kind(Throwable thrown) {
    StringBuilder kind = new StringBuilder(thrown.getClass().getName());
    if (thrown instanceof SdkException) {
      kind.append(' ').append(((SdkException) thrown).code().id());
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    if (trace.length > 0) {
      kind.append(" at ").append(trace[0]);
    }
    return kind.toString();
  }

  /** Ends it: no call begins any more, and one that has begun is waited for as long as allowed. */
  synchronized void close() {
    closed = true;
    waiting.clear();
    long end = System.nanoTime() + LAST_CALL.toNanos();
    while (calling != null && calling != Thread.currentThread()) {
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
