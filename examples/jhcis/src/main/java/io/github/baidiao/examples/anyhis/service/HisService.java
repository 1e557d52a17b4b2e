package io.github.baidiao.examples.anyhis.service;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does the day's work beside a HIS by itself: the outbox sends, and one daemon thread does the
 * steps, again and again. Thread-safe. It may run on any number of stations: ledger and outbox see
 * to it that nothing is done twice.
 */
public final class HisService implements AutoCloseable {
  private final List<ServiceStep> steps;
  private final ServiceSettings settings;
  private final ServiceListener listener;
  private final Instant since;
  private final Thread thread;
  private final Semaphore calls = new Semaphore(0);
  private final Map<String, StepStatus> states = new LinkedHashMap<>();
  private volatile boolean closed;
  private long rounds;
  private Optional<Instant> lastRoundAt = Optional.empty();
  private Optional<String> current = Optional.empty();

  private HisService(List<ServiceStep> steps, ServiceSettings settings, ServiceListener listener) {
    this.steps = Collections.unmodifiableList(new ArrayList<>(steps));
    this.settings = settings;
    this.listener = listener;
    this.since = settings.clock().instant();
    steps.forEach(
        step -> states.put(step.name(), StepStatus.of(Optional.empty(), Optional.empty(), 0)));
    thread = new Thread(this::work, "his-service");
    thread.setDaemon(true);
  }

  /**
   * Starts it; the first round begins at once.
   *
   * @param outbox is started, and stays the program's own to close, after the service; absent in a
   *     dry run, which sends nothing
   */
  public static HisService start(
      Optional<Outbox> outbox,
      List<ServiceStep> steps,
      ServiceSettings settings,
      ServiceListener listener) {
    HisService service = new HisService(steps, settings, listener);
    outbox.ifPresent(Outbox::start);
    service.thread.start();
    return service;
  }

  /** Begins the next round now, or as soon as the one that runs has ended. */
  public void wake() {
    calls.release();
  }

  /** Returns how it goes. */
  public synchronized ServiceStatus status() {
    return ImmutableServiceStatus.builder()
        .running(!closed && thread.isAlive())
        .since(since)
        .rounds(rounds)
        .lastRoundAt(lastRoundAt)
        .step(current)
        .steps(states)
        .build();
  }

  private void work() {
    try {
      while (!closed) {
        // Whoever called meanwhile is served by the round that begins now.
        calls.drainPermits();
        round();
        boolean unused = calls.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      // Only close() interrupts.
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    LocalDate today = LocalDate.now(settings.clock().withZone(BangkokTime.ZONE));
    LocalDate first = today.minusDays(settings.days() - 1L);
    for (ServiceStep step : steps) {
      if (closed) {
        return;
      }
      begun(step.name());
      run(step, first, today);
    }
    ended();
    tell(() -> listener.roundEnded(status()));
  }

  private void run(ServiceStep step, LocalDate from, LocalDate to) {
    long start = System.nanoTime();
    try {
      step.run(from, to);
      done(step.name());
      tell(() -> listener.done(step.name(), Duration.ofNanos(System.nanoTime() - start)));
    } catch (SdkException fault) {
      failed(step.name(), fault);
    } catch (RuntimeException | Error fault) {
      // Its message may quote a person; its class does not.
      String kind = fault.getClass().getSimpleName();
      failed(step.name(), HisException.of(HisErrorCode.UNEXPECTED, kind));
    }
  }

  private synchronized void begun(String step) {
    current = Optional.of(step);
  }

  private synchronized void ended() {
    current = Optional.empty();
    rounds++;
    lastRoundAt = Optional.of(settings.clock().instant());
  }

  private synchronized void done(String step) {
    states.put(step, StepStatus.of(Optional.of(settings.clock().instant()), Optional.empty(), 0));
  }

  // What close() has interrupted has not failed.
  private void failed(String step, SdkException fault) {
    if (closed) {
      return;
    }
    synchronized (this) {
      states.computeIfPresent(
          step,
          (name, before) ->
              StepStatus.of(
                  before.doneAt(), Optional.of(fault.code().id()), before.failures() + 1));
    }
    tell(() -> listener.failed(step, fault));
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException dropped) {
      // The work goes on, whatever becomes of the news.
    }
  }

  /**
   * Ends the step that runs, and waits for it as long as the settings say. What was under way is
   * found in ledger and outbox by the next start. A second call does nothing.
   */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    try {
      if (thread != Thread.currentThread()) {
        thread.join(Math.max(1, settings.closeWait().toMillis()));
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
