package io.github.baidiao.card.monitor;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.core.event.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A monitor turned by hand: it looks when it is told to, and time passes when it is told to. */
final class Hand {
  private final List<MonitorEvent> events = new ArrayList<>();
  private final Watch watch;
  private Duration pause = Duration.ZERO;
  private long now = Long.MAX_VALUE - 1_000_000_000; // nanoTime may start anywhere, and overflow

  Hand(CardReaders readers) {
    this(readers, MonitorSettings.defaults());
  }

  Hand(CardReaders readers, MonitorSettings settings) {
    var delivery =
        new Delivery<MonitorEvent>(CardMonitor.class, "card events", Runnable::run, events::add);
    watch = new Watch(readers, settings, delivery, () -> now);
  }

  /** Lets time pass, looks, and returns what that look told. */
  List<String> after(int millis) {
    now += Duration.ofMillis(millis).toNanos();
    return look();
  }

  /** Looks, and returns what that look told. */
  List<String> look() {
    events.clear();
    pause = Duration.ofNanos(watch.poll());
    return events.stream().map(MonitorEvent::toString).toList();
  }

  /** How long the monitor would wait after the latest look. */
  Duration pause() {
    return pause;
  }

  /** What the latest look told. */
  List<MonitorEvent> events() {
    return events;
  }

  ReadersSnapshot snapshot() {
    return watch.snapshot();
  }
}
