package io.github.baidiao.card.monitor;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.core.event.Delivery;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Watches readers and tells a listener when a reader or a card comes or goes, or the service that
 * runs them. Thread-safe; looks on a daemon thread of its own, from {@link #start} to {@link
 * #close}.
 *
 * <p>It need not be started at the right moment: a service or a reader that comes later is found
 * when it comes. The first event is {@link MonitorEvent.ServiceAvailable} with the first snapshot,
 * after it what is there as attached and inserted; or {@link MonitorEvent.ServiceLost}, if the
 * readers cannot be asked.
 *
 * <p>Calls of the listener come in order, one at a time, whatever the executor. What it throws is
 * logged by its class alone, and the next event comes. A listener may take its time, to read the
 * card for example: events wait for it, and what happens after 1000 of them is told when it has
 * caught up, as one change.
 *
 * <p>A card that loses contact just after it was put in, and is back soon, is told once. A read
 * under way fails then: if {@link ReadersSnapshot#holds} its insertion a moment later, read again.
 * A card changed between two looks is told as removed and inserted if the provider counts events
 * ({@link io.github.baidiao.card.transport.CardReader#eventCount}), else not at all; one that came
 * and went between two looks is not told.
 */
public final class CardMonitor implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Delivery<MonitorEvent> delivery;
  private final Watch watch;

  private CardMonitor(
      CardReaders readers, MonitorSettings settings, Consumer<? super MonitorEvent> listener) {
    delivery =
        new Delivery<>(
            CardMonitor.class,
            "card events",
            settings.executor().orElseGet(() -> Delivery.onOwnThread("baidiao-card-events")),
            listener);
    watch = new Watch(readers, settings, delivery, System::nanoTime);
  }

  /** Starts with the default settings: {@link #start(CardReaders, MonitorSettings, Consumer)}. */
  public static CardMonitor start(CardReaders readers, Consumer<? super MonitorEvent> listener) {
    return start(readers, MonitorSettings.defaults(), listener);
  }

  /**
   * Starts to watch; returns at once, whatever the readers do. The listener may be called before
   * this returns.
   *
   * @param readers asked with {@link CardReaders#list} alone; no card is ever connected to
   */
  public static CardMonitor start(
      CardReaders readers, MonitorSettings settings, Consumer<? super MonitorEvent> listener) {
    CardMonitor monitor = new CardMonitor(readers, settings, listener);
    Delivery.daemon(() -> monitor.watch.until(monitor.closed), "baidiao-card-monitor").start();
    return monitor;
  }

  /**
   * Returns what the latest look found; without service and readers before the first one. It may be
   * ahead of the events that wait for the listener. After {@link #close} it is that of the last
   * look.
   */
  public ReadersSnapshot snapshot() {
    return watch.snapshot();
  }

  /**
   * Stops watching. When this has returned, no call of the listener begins; events that waited are
   * dropped. A call under way on another thread is waited for, 2 s at most, or until this thread is
   * interrupted; a look under way is not. Closing again does nothing.
   */
  @Override
  public void close() {
    closed.countDown();
    delivery.close();
  }
}
