package io.github.baidiao.card.monitor;

import io.github.baidiao.card.transport.CardReader;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one reader, and what a look at it adds. Single-threaded. Times are those of
 * {@link System#nanoTime}, of which only differences mean anything.
 */
final class WatchedReader {
  private final String name;
  private final MonitorSettings settings;
  private final LongSupplier numbers;

  private OptionalInt events = OptionalInt.empty();
  private @Nullable Insertion insertion;
  private long insertedAt;
  // Since when the card seems to be gone, while that is not believed yet.
  private OptionalLong goneSince = OptionalLong.empty();

  WatchedReader(String name, MonitorSettings settings, LongSupplier numbers) {
    this.name = name;
    this.settings = settings;
    this.numbers = numbers;
  }

  ReaderState state() {
    return ImmutableReaderState.of(name, Optional.ofNullable(insertion));
  }

  void saw(CardReader seen, long now, Changes changes) {
    boolean counted = countedMore(seen.eventCount());
    events = seen.eventCount();
    if (goneSince.isPresent() && settled(now)) {
      end(changes);
    }
    if (insertion == null) {
      if (seen.cardPresent()) {
        begin(now, changes);
      }
    } else if (!seen.cardPresent()) {
      missed(now, changes);
    } else if (goneSince.isPresent()) {
      goneSince = OptionalLong.empty();
    } else if (counted && !mayBounce(now)) {
      end(changes);
      begin(now, changes);
    }
  }

  /** Whether the service has seen a card come or go since the last look, if it tells. */
  private boolean countedMore(OptionalInt count) {
    // Not "greater": the count has 16 bits and begins again.
    return events.isPresent() && count.isPresent() && events.getAsInt() != count.getAsInt();
  }

  private void missed(long now, Changes changes) {
    if (!mayBounce(now)) {
      end(changes);
    } else if (!goneSince.isPresent()) {
      goneSince = OptionalLong.of(now);
    }
  }

  private boolean mayBounce(long now) {
    return goneSince.isPresent() || now - insertedAt < settings.bounceWindow().toNanos();
  }

  private boolean settled(long now) {
    return now - goneSince.getAsLong() >= settings.settleTime().toNanos();
  }

  /** How long until a removal that is held back is to be looked at again. */
  OptionalLong due(long now) {
    return goneSince.isPresent()
        ? OptionalLong.of(goneSince.getAsLong() + settings.settleTime().toNanos() - now)
        : OptionalLong.empty();
  }

  private void begin(long now, Changes changes) {
    insertion = Insertion.of(name, numbers.getAsLong());
    insertedAt = now;
    changes.inserted(insertion);
  }

  /** Ends the insertion, if there is one, whatever became of card or reader. */
  void end(Changes changes) {
    if (insertion != null) {
      changes.removed(insertion);
      insertion = null;
      goneSince = OptionalLong.empty();
    }
  }
}
