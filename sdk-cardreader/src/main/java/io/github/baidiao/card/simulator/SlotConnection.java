package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A connection to the card in an in-process reader; it ends once, for one reason. */
final class SlotConnection implements CardTransport {
  private final Slot slot;
  private final Stay stay;
  private final byte[] atr;
  private final CountDownLatch ended = new CountDownLatch(1);
  // Closed by its owner counts as pulled.
  private volatile CardErrorCode why = CardErrorCode.CARD_REMOVED;

  SlotConnection(Slot slot, SimulatedCard card) {
    this.slot = slot;
    this.stay = new Stay(card);
    this.atr = card.atr();
  }

  void end(CardErrorCode reason) {
    why = reason;
    ended.countDown();
  }

  @Override
  public byte[] atr() {
    return atr.clone();
  }

  @Override
  public byte[] transmit(byte[] command) {
    requireOpen();
    SimulatedCard before = stay.card();
    Reaction reaction = stay.react(command);
    if (stay.card() != before) {
      slot.swappedAt(this, stay.card());
    }
    if (reaction.kind() == Reaction.Kind.PULLED) {
      slot.pulledAt(this);
    } else if (reaction.kind() == Reaction.Kind.RESET) {
      slot.resetAt(this);
    }
    await(reaction);
    requireOpen();
    if (reaction.kind() == Reaction.Kind.MUTE) {
      throw failure(CardErrorCode.CARD_MUTE);
    }
    return reaction.answer();
  }

  private void await(Reaction reaction) {
    long nanos = stay.nanosFor(reaction);
    long start = System.nanoTime();
    try {
      if (nanos > 0 && ended.await(nanos, TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure(CardErrorCode.READ_CANCELLED);
    }
    stay.waited(reaction, System.nanoTime() - start);
  }

  private void requireOpen() {
    if (ended.getCount() == 0) {
      throw failure(why);
    }
  }

  private CardException failure(CardErrorCode code) {
    return new CardException(code, slot.name(), null);
  }

  @Override
  public boolean sendsEachCommandOnce() {
    return true;
  }

  @Override
  public void close() {
    slot.released(this);
    ended.countDown();
  }
}
