package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.ReadCancellation;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.desk.Reading;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is in the readers now, and what was read of it: each card once, for all who want it, and
 * forgotten when it is pulled. Thread-safe; the listeners are called one at a time, so that all of
 * them hear the same in the same order, and must not wait.
 */
final class CardBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CardBoard.class);

  /** What a card that has lost contact fails with, while it is still in the reader. */
  private static final Set<CardErrorCode> LOST_CONTACT =
      EnumSet.of(
          CardErrorCode.CARD_REMOVED,
          CardErrorCode.CARD_RESET,
          CardErrorCode.CARD_MUTE,
          CardErrorCode.CARD_SWAPPED,
          CardErrorCode.NO_CARD);

  private static final int TRIES = 3;

  /** Who is told. */
  interface Listener {
    /** Something has changed; what was read of a card that is removed is not to be sent on. */
    void changed(MonitorEvent event);

    /** A card was read, or cannot be. */
    void read(Insertion insertion, ReadResult result);

    /** Whether cards are to be read when they are put in. */
    boolean wantsEveryCard();
  }

  private final Consumer<ErrorCode> failures;
  private final CardDesk desk;
  private final Set<ReadPart> parts;
  private final Duration retryDelay;
  private final ScheduledExecutorService worker;
  // One that is told may leave at once: its connection breaks while it is written to.
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<Insertion, Wanted> readings = new HashMap<>();
  private final CardDesk.Listening subscription;
  private @Nullable ReadersSnapshot told;

  CardBoard(
      CardDesk desk,
      SocketSettings settings,
      ScheduledExecutorService worker,
      Consumer<ErrorCode> failures) {
    this.failures = failures;
    this.desk = desk;
    this.parts = settings.parts();
    this.retryDelay = settings.retryDelay();
    this.worker = worker;
    this.subscription = desk.listen(this::changed);
  }

  /** One card while it is in its reader, from when somebody first wanted to know what is on it. */
  private static final class Wanted {
    final ReadCancellation cancellation = new ReadCancellation();
    int tries;
    @Nullable ReadResult result;
  }

  /** Adds a listener, who is told of everything that comes after the snapshot returned. */
  synchronized ReadersSnapshot join(Listener listener) {
    listeners.add(listener);
    return snapshot();
  }

  synchronized void leave(Listener listener) {
    listeners.remove(listener);
  }

  /** Returns the readers as all listeners know them. */
  synchronized ReadersSnapshot snapshot() {
    return told == null ? desk.snapshot() : told;
  }

  /**
   * Sees to it that all are told what is on a card: at once if it was read, else when it is. What
   * could not be read is tried again.
   */
  synchronized void want(Insertion insertion, Listener who) {
    if (!snapshot().holds(insertion)) {
      who.read(insertion, new ReadResult.Failed(CardErrorCode.NO_CARD));
      return;
    }
    if (!desk.holds(insertion)) {
      // Changed since the monitor looked: what was read is another person's.
      forget(insertion);
      who.read(insertion, new ReadResult.Failed(CardErrorCode.CARD_SWAPPED));
      return;
    }
    Wanted reading = readings.get(insertion);
    if (reading != null && reading.result instanceof ReadResult.Read read) {
      who.read(insertion, read);
    } else if (reading == null || reading.result != null) {
      begin(insertion);
    }
  }

  private synchronized void changed(MonitorEvent event) {
    told = event.snapshot();
    if (event instanceof MonitorEvent.CardRemoved removed) {
      forget(removed.insertion());
    }
    listeners.forEach(listener -> listener.changed(event));
    if (event instanceof MonitorEvent.CardInserted inserted
        && listeners.stream().anyMatch(Listener::wantsEveryCard)) {
      if (!readings.containsKey(inserted.insertion())) {
        begin(inserted.insertion());
      }
    }
  }

  private void forget(Insertion insertion) {
    Wanted reading = readings.remove(insertion);
    if (reading != null) {
      reading.cancellation.cancel();
    }
  }

  private void begin(Insertion insertion) {
    Wanted reading = new Wanted();
    readings.put(insertion, reading);
    worker.execute(() -> read(insertion, reading));
  }

  private void read(Insertion insertion, Wanted reading) {
    ReadResult result;
    try {
      result =
          new ReadResult.Read(
              desk.reading(
                  ReadOptions.builder()
                      .reader(insertion.readerName())
                      .parts(parts)
                      .cancellation(reading.cancellation)
                      .build(),
                  read -> of(insertion, read)));
    } catch (SdkException failed) {
      result = new ReadResult.Failed(failed.code());
    } catch (RuntimeException | Error unexpected) {
      LOG.error("card not read: {}", unexpected.getClass().getName());
      result = new ReadResult.Failed(SocketErrorCode.UNEXPECTED);
    }
    settle(insertion, reading, result);
  }

  private static ThaiIdCard of(Insertion insertion, Reading read) {
    if (!read.insertion().equals(insertion)) {
      throw new CardException(CardErrorCode.CARD_SWAPPED);
    }
    return read.card();
  }

  private synchronized void settle(Insertion insertion, Wanted reading, ReadResult result) {
    if (readings.get(insertion) != reading || !desk.holds(insertion)) {
      // Pulled meanwhile: whatever was read is of a card that is gone, or of the next one.
      readings.remove(insertion, reading);
      return;
    }
    if (result instanceof ReadResult.Failed failed
        && failed.code() instanceof CardErrorCode code
        && LOST_CONTACT.contains(code)
        && ++reading.tries < TRIES) {
      var unused =
          worker.schedule(
              () -> read(insertion, reading), retryDelay.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    reading.result = result;
    if (result instanceof ReadResult.Failed failed) {
      failures.accept(failed.code());
    }
    listeners.forEach(listener -> listener.read(insertion, result));
  }

  @Override
  public void close() {
    subscription.close();
    synchronized (this) {
      readings.values().forEach(reading -> reading.cancellation.cancel());
      readings.clear();
      listeners.clear();
    }
  }
}
