package io.github.baidiao.examples.stationagent;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.monitor.CardMonitor;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.card.transport.CardReaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The readers of this PC: what is in them, what happens to them, and one read at a time. */
final class CardDesk implements AutoCloseable {
  private final ThaiIdCards cards;
  private final List<Consumer<? super MonitorEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Lock oneReadAtATime = new ReentrantLock(true);
  private final CardMonitor monitor;

  CardDesk(CardReaders readers) {
    this.cards = ThaiIdCards.over(readers);
    this.monitor = CardMonitor.start(readers, this::tell);
  }

  /** Returns the readers and what is in them, as last seen; never waits. */
  ReadersSnapshot snapshot() {
    return monitor.snapshot();
  }

  /** Reads the card in a reader; waits for a read that runs. */
  ThaiIdCard read(ReadOptions options) {
    oneReadAtATime.lock();
    try {
      return cards.read(options);
    } finally {
      oneReadAtATime.unlock();
    }
  }

  /** Tells every event from now on, one at a time, until the returned handle is closed. */
  AutoCloseable listen(Consumer<? super MonitorEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(MonitorEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public void close() {
    monitor.close();
  }
}
