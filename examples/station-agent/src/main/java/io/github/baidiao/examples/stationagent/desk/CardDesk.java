package io.github.baidiao.examples.stationagent.desk;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.monitor.CardMonitor;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.MonitorSettings;
import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The readers of this PC: what is in them, what happens to them, and one read at a time.
 * Thread-safe.
 */
public final class CardDesk implements AutoCloseable {
  /** A client's screen follows within 100 ms; a look takes well under 1 ms. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

  private static final Duration LOOK = Duration.ofSeconds(3);

  /**
   * Every removal is told at once: one person's data must never outlive a change of cards, though a
   * card that merely loses contact is then told as another one and read again.
   */
  private static final MonitorSettings EVERY_REMOVAL =
      MonitorSettings.builder().pollInterval(BETWEEN_LOOKS).bounceWindow(Duration.ZERO).build();

  private final ThaiIdCards cards;
  private final Map<String, Seen> lastRead = new ConcurrentHashMap<>();
  private final Optional<String> reader;
  private final Duration patience;
  private final List<Consumer<? super MonitorEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Lock oneReadAtATime = new ReentrantLock(true);
  private final Lock news = new ReentrantLock();
  private final Condition happened = news.newCondition();
  private final CardMonitor monitor;
  private boolean looked;

  private CardDesk(CardReaders readers, Optional<String> reader, Duration patience) {
    this.cards = ThaiIdCards.over(readers);
    this.reader = reader;
    this.patience = patience;
    this.monitor = CardMonitor.start(readers, EVERY_REMOVAL, this::tell);
  }

  /**
   * Opens the desk; returns when the readers were looked at once, or seem not to be had.
   *
   * @param reader the exact name of the reader that is read; without one, the one that has a card
   * @param patience how long a read waits for those before it
   */
  public static CardDesk open(CardReaders readers, Optional<String> reader, Duration patience) {
    CardDesk desk = new CardDesk(readers, reader, patience);
    desk.await(() -> desk.looked);
    return desk;
  }

  /** Returns the readers and what is in them, as last seen; never waits. */
  public ReadersSnapshot snapshot() {
    return monitor.snapshot();
  }

  /** Returns the name of the reader that is read whatever is in the others, if there is one. */
  public Optional<String> chosenReader() {
    return reader;
  }

  /**
   * Reads the card, in the chosen reader or the only one with a card; waits for a read that runs.
   *
   * @throws CardException as {@link ThaiIdCards#read}; {@code CARD-104} when the reads before it
   *     take too long
   */
  public ThaiIdCard read(ReadOptions options) {
    return reading(options, Reading::card);
  }

  /**
   * Reads the card, and keeps the reader for what is done with it.
   *
   * @throws CardException as {@link #read}; {@code CARD-208} when the card was changed meanwhile
   */
  public <R> R reading(ReadOptions options, Function<? super Reading, ? extends R> use) {
    if (!begin()) {
      throw new CardException(CardErrorCode.READER_BUSY, "other reads take too long", null);
    }
    try {
      return use.apply(reading(named(options)));
    } finally {
      oneReadAtATime.unlock();
    }
  }

  /**
   * The card that was read and the insertion the monitor tells are of the same card if the service
   * counted no event from before the read until the monitor had seen a card. Where it does not
   * count, the insertion must not have changed.
   */
  private Reading reading(ReadOptions options) {
    List<CardReader> before = cards.readers();
    ReadersSnapshot known = snapshot();
    ThaiIdCard card = cards.read(options);
    String name = card.readerName();
    OptionalInt count = count(before, name);
    await(() -> insertion(name, count).isPresent());
    Insertion now =
        insertion(name, count).orElseThrow(() -> new CardException(CardErrorCode.CARD_REMOVED));
    boolean same =
        count.isPresent()
            ? count.equals(count(cards.readers(), name))
            : insertion(known, name).filter(earlier -> !earlier.equals(now)).isEmpty();
    if (!same) {
      throw new CardException(CardErrorCode.CARD_SWAPPED);
    }
    lastRead.put(name, new Seen(now, count));
    return new Reading(card, now);
  }

  // An insertion that another card was read in is that card's: the monitor is behind.
  private Optional<Insertion> insertion(String name, OptionalInt count) {
    Seen last = lastRead.get(name);
    return insertion(snapshot(), name)
        .filter(
            seen ->
                last == null
                    || !last.insertion().equals(seen)
                    || count.isEmpty()
                    || last.count().equals(count));
  }

  /**
   * Returns whether the card of an insertion is in its reader still. For the card read last there,
   * it is looked at now if the service counts events, else as the monitor saw it last.
   */
  public boolean holds(Insertion insertion) {
    if (!snapshot().holds(insertion)) {
      return false;
    }
    Seen read = lastRead.get(insertion.readerName());
    if (read == null || !read.insertion().equals(insertion) || read.count().isEmpty()) {
      return true;
    }
    try {
      return read.count().equals(count(cards.readers(), insertion.readerName()));
    } catch (CardException nobodyKnows) {
      return false;
    }
  }

  private static OptionalInt count(List<CardReader> seen, String name) {
    return seen.stream()
        .filter(each -> each.name().equals(name))
        .map(CardReader::eventCount)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private record Seen(Insertion insertion, OptionalInt count) {}

  private ReadOptions named(ReadOptions options) {
    if (reader.isEmpty() || options.reader().isPresent()) {
      return options;
    }
    return ReadOptions.builder().from(options).reader(reader).build();
  }

  private boolean begin() {
    try {
      return oneReadAtATime.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CardException(CardErrorCode.READ_CANCELLED);
    }
  }

  private static Optional<Insertion> insertion(ReadersSnapshot seen, String readerName) {
    return seen.reader(readerName).flatMap(ReaderState::insertion);
  }

  /** Tells every event from now on, one at a time, until the returned handle is closed. */
  public Listening listen(Consumer<? super MonitorEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(MonitorEvent event) {
    news.lock();
    try {
      looked = true;
      happened.signalAll();
    } finally {
      news.unlock();
    }
    listeners.forEach(listener -> listener.accept(event));
  }

  // A listener that reads is called by the thread that tells, so news may be older than a look.
  private void await(BooleanSupplier wanted) {
    long left = LOOK.toNanos();
    news.lock();
    try {
      while (left > 0 && !wanted.getAsBoolean()) {
        long step = Math.min(left, TimeUnit.MILLISECONDS.toNanos(20));
        left -= step - Math.max(0, happened.awaitNanos(step));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      news.unlock();
    }
  }

  /** Stops watching; nothing is told afterwards. */
  @Override
  public void close() {
    monitor.close();
  }

  /** A listener that listens. */
  @FunctionalInterface
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
