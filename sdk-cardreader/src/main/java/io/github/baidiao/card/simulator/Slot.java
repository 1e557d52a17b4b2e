package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One in-process reader. Thread-safe; its lock is never held while a card takes its time. */
final class Slot {
  private final String name;
  private @Nullable SimulatedCard card;
  private @Nullable Connection open;

  Slot(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  synchronized Optional<SimulatedCard> card() {
    return Optional.ofNullable(card);
  }

  synchronized void insert(SimulatedCard next) {
    remove();
    next.inserted();
    card = next;
  }

  synchronized void remove() {
    card = null;
    open = null;
    notifyAll();
  }

  synchronized CardTransport connect() {
    if (card == null) {
      throw new CardException(CardErrorCode.NO_CARD, name, null);
    }
    if (open != null) {
      throw new CardException(CardErrorCode.READER_BUSY, name, null);
    }
    card.reset();
    open = new Connection(card);
    return open;
  }

  private synchronized void release(Connection connection) {
    if (open == connection) {
      open = null;
    }
  }

  private synchronized void pullBy(Connection connection) {
    if (open == connection) {
      remove();
    }
  }

  /** Waits, unless the card is pulled or the thread interrupted meanwhile. */
  private synchronized void stayIn(Connection connection, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos();
        open == connection && left > 0;
        left = end - System.nanoTime()) {
      try {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CardException(CardErrorCode.READ_CANCELLED, name, null);
      }
    }
    if (open != connection) {
      throw new CardException(CardErrorCode.CARD_REMOVED, name, null);
    }
  }

  private final class Connection implements CardTransport {
    private final SimulatedCard inserted;

    Connection(SimulatedCard inserted) {
      this.inserted = inserted;
    }

    @Override
    public byte[] atr() {
      return inserted.atr();
    }

    @Override
    public byte[] transmit(byte[] command) {
      stayIn(this, Duration.ZERO);
      Reaction reaction = inserted.react(command);
      if (reaction.kind() == Reaction.Kind.PULLED) {
        pullBy(this);
      }
      stayIn(this, reaction.delay());
      if (reaction.kind() == Reaction.Kind.MUTE) {
        throw new CardException(CardErrorCode.CARD_MUTE, name, null);
      }
      return reaction.answer();
    }

    @Override
    public void close() {
      release(this);
    }
  }
}
