package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardTransport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One in-process reader. Thread-safe; its lock is never held while a card takes its time. */
final class Slot {
  private final String name;
  private @Nullable SimulatedCard card;
  private @Nullable SlotConnection open;
  private int events;

  Slot(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  synchronized Optional<SimulatedCard> card() {
    return Optional.ofNullable(card);
  }

  /** What a list of readers tells of this one. */
  synchronized CardReader seen() {
    return CardReader.of(name, card != null, events);
  }

  /** A new service has seen nothing come or go. */
  synchronized void forgetEvents() {
    events = 0;
  }

  // PC/SC counts in 16 bits.
  private void count() {
    events = (events + 1) & 0xFFFF;
  }

  synchronized void insert(SimulatedCard next) {
    remove();
    next.inserted();
    card = next;
    count();
  }

  void remove() {
    end(CardErrorCode.CARD_REMOVED);
  }

  /** Takes the card out; its connection fails with this code from now on. */
  synchronized void end(CardErrorCode why) {
    if (card != null) {
      card = null;
      count();
    }
    disconnect(why);
  }

  /** Ends the connection, which fails with this code from now on; the card stays in. */
  synchronized void disconnect(CardErrorCode why) {
    if (open != null) {
      open.end(why);
      open = null;
    }
  }

  synchronized CardTransport connect() {
    if (card == null) {
      throw new CardException(CardErrorCode.NO_CARD, name, null);
    }
    if (open != null) {
      throw new CardException(CardErrorCode.READER_BUSY, name, null);
    }
    card.reset();
    open = new SlotConnection(this, card);
    return open;
  }

  synchronized void released(SlotConnection connection) {
    if (open == connection) {
      open = null;
    }
  }

  synchronized void pulledAt(SlotConnection connection) {
    if (open == connection) {
      remove();
    }
  }

  synchronized void resetAt(SlotConnection connection) {
    if (open == connection) {
      disconnect(CardErrorCode.CARD_RESET);
    }
  }

  /** Nobody has noticed, so nothing is counted. */
  synchronized void swappedAt(SlotConnection connection, SimulatedCard other) {
    if (open == connection) {
      card = other;
    }
  }
}
