package io.github.baidiao.card.monitor;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.DriverGuard;
import io.github.baidiao.core.event.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the readers, again and again. For one thread, but for {@link #snapshot}. */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(CardMonitor.class);
  private static final long LONGEST_RETRY = Duration.ofSeconds(1).toNanos();

  private final CardReaders readers;
  private final MonitorSettings settings;
  private final Delivery<MonitorEvent> delivery;
  private final LongSupplier nanoTime;
  private final Looks looks;
  // Its own: a read that hangs in a reader must not keep the monitor from looking.
  private final DriverGuard guard = new DriverGuard();
  private volatile ReadersSnapshot snapshot = ReadersSnapshot.NOTHING_KNOWN;
  private long retry;

  Watch(
      CardReaders readers,
      MonitorSettings settings,
      Delivery<MonitorEvent> delivery,
      LongSupplier nanoTime) {
    this.readers = readers;
    this.settings = settings;
    this.delivery = delivery;
    this.nanoTime = nanoTime;
    this.looks = new Looks(settings);
  }

  ReadersSnapshot snapshot() {
    return snapshot;
  }

  /** Looks until it is told that enough is enough. */
  void until(CountDownLatch closed) {
    long pause = 0;
    while (true) {
      try {
        if (closed.await(pause, TimeUnit.NANOSECONDS)) {
          return;
        }
      } catch (InterruptedException meantForAListener) {
        // Only a listener called on this thread can have left it behind.
      }
      pause = poll();
    }
  }

  /** Looks once, and returns the nanoseconds until the next look is due. */
  long poll() {
    if (!delivery.hasRoom()) {
      return settings.pollInterval().toNanos();
    }
    List<MonitorEvent> events = look();
    snapshot = looks.snapshot();
    for (MonitorEvent event : events) {
      LOG.debug("{}", event);
    }
    // Also when there is nothing new, for what an executor refused before.
    delivery.deliver(events);
    return pause();
  }

  private List<MonitorEvent> look() {
    try {
      return looks.saw(
          guard.call(settings.answerTimeout(), beat -> readers.list()), nanoTime.getAsLong());
    } catch (CardException failure) {
      return looks.failed((CardErrorCode) failure.code());
    } catch (RuntimeException | Error defect) {
      // Whatever it is, the monitor must not end in silence.
      List<MonitorEvent> events = looks.failed(CardErrorCode.READER_FAILURE);
      if (!events.isEmpty()) {
        LOG.warn("card events: readers failed: {}", defect.getClass().getName());
      }
      return events;
    }
  }

  private long pause() {
    long interval = settings.pollInterval().toNanos();
    if (!snapshot.serviceAvailable()) {
      // A service that is down is asked less and less often, down to once a second.
      retry = Math.max(interval, Math.min(2 * retry, LONGEST_RETRY));
      return retry;
    }
    retry = 0;
    return Math.min(interval, looks.due(nanoTime.getAsLong()).orElse(interval));
  }
}
