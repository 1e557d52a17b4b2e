package io.github.baidiao.examples.sandbox;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.card.transport.CardReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A virtual reader of the pcscd of this machine. No other reader is ever used. */
final class PcscdSlot implements CardSlot {
  // vpcd's first two readers; the number is also the distance of their ports.
  private static final String NAME = "Virtual PCD 00 0";
  private static final int READERS = 2;

  // pcscd looks every 0.4 s; a loaded machine gets the rest.
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(5);

  private final String reader;
  private final VpcdCard card;

  private PcscdSlot(int number) {
    reader = NAME + number;
    card = new VpcdCard("127.0.0.1", VpcdCard.FIRST_READER_PORT + number);
  }

  /**
   * Returns the first virtual reader that has no card in it.
   *
   * @throws CardException {@code CARD-101} when PC/SC does not answer, {@code CARD-103} when there
   *     is no such reader
   */
  static CardSlot free() {
    for (CardReader there : PcscReaders.jdk().list()) {
      for (int number = 0; number < READERS; number++) {
        if (there.name().equals(NAME + number) && !there.cardPresent()) {
          return new PcscdSlot(number);
        }
      }
    }
    throw new CardException(CardErrorCode.READER_NOT_FOUND, "no empty Virtual PCD reader", null);
  }

  @Override
  public Optional<String> pcscReader() {
    return Optional.of(reader);
  }

  @Override
  public void insert(SimulatedCard simulated) {
    remove();
    card.insert(simulated);
    await(true);
  }

  /** Waits until pcscd has noticed: a card put in before that is never powered up. */
  @Override
  public void remove() {
    if (card.inserted()) {
      card.remove();
      await(false);
    }
  }

  @Override
  public void close() {
    card.close();
  }

  private void await(boolean present) {
    long giveUp = System.nanoTime() + NOTICED_WITHIN.toNanos();
    while (shown() != present) {
      if (System.nanoTime() > giveUp) {
        throw new CardException(CardErrorCode.READER_FAILURE, "pcscd does not see the card", null);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean shown() {
    return PcscReaders.jdk().list().stream()
        .anyMatch(there -> there.name().equals(reader) && there.cardPresent());
  }
}
