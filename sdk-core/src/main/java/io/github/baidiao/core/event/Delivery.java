package io.github.baidiao.core.event;

import io.github.baidiao.core.error.SdkException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a listener with one event after the other, on whatever executor. Thread-safe.
 *
 * <p>What the listener throws is logged by its class and place, with the event's {@code toString},
 * and the next event comes.
 */
public final class Delivery<E> {
  /** How many events may wait for a listener; then whoever watches waits too: none is lost. */
  static final int ROOM = 1000;

  /** How long {@link #close} waits for a call under way. */
  static final Duration LAST_CALL = Duration.ofSeconds(2);

  private final Logger log;
  private final String what;
  private final Executor executor;
  private final Consumer<? super E> listener;
  private final Queue<E> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean refused;
  private boolean closed;
  private @Nullable Thread calling;

  /**
   * Makes a delivery to one listener.
   *
   * @param owner whose logger is written to
   * @param what what the events are, as lines of the log begin: {@code "card events"}
   */
  public Delivery(Class<?> owner, String what, Executor executor, Consumer<? super E> listener) {
    this.log = LoggerFactory.getLogger(owner);
    this.what = what;
    this.executor = executor;
    this.listener = listener;
  }

  /** Makes an executor of one daemon thread of that name, which is there while it has work. */
  public static Executor onOwnThread(String name) {
    return new ThreadPoolExecutor(
        0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> daemon(work, name));
  }

  /** Makes a daemon thread, not started yet. */
  public static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns whether more events may be given; else the listener has 1000 to catch up with. */
  public synchronized boolean hasRoom() {
    return waiting.size() < ROOM;
  }

  /**
   * Adds events to those that wait, and sees to it that they are delivered. Also with none: what
   * the executor refused before is tried again.
   */
  public void deliver(List<? extends E> events) {
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
        log.warn("{}: executor refuses, {} wait", what, waiting.size());
      }
    }
    refused = now;
  }

  private void callAll() {
    for (E event = next(); event != null; event = next()) {
      try {
        listener.accept(event);
      } catch (Throwable thrown) {
        // The listener's message may be about the patient: never logged.
        log.error("{}: listener failed at {}: {}", what, event, kind(thrown));
      }
    }
  }

  private synchronized @Nullable E next() {
    if (calling != null && calling != Thread.currentThread()) {
      // Begun twice, once by an executor that had thrown: whoever came first goes on.
      return null;
    }
    calling = null;
    notifyAll();
    E event = closed ? null : waiting.poll();
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

  /**
   * Ends it: no call begins any more, and one that has begun on another thread is waited for, 2 s
   * at most, or until this thread is interrupted.
   */
  public synchronized void close() {
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
