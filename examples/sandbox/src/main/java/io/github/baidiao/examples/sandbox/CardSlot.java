package io.github.baidiao.examples.sandbox;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.util.Optional;

/** Where the sandbox puts its card. */
public interface CardSlot extends AutoCloseable {
  /** Name of the reader as PC/SC programs see it; empty when they do not. */
  Optional<String> pcscReader();

  /** Puts a card in, in place of the one that was in there. */
  void insert(SimulatedCard card);

  /** Pulls the card, if one is in. */
  void remove();

  @Override
  default void close() {
    remove();
  }

  /** Returns the first of the given readers, which live in this process only. */
  static CardSlot in(SimulatedReaders readers) {
    return new CardSlot() {
      @Override
      public Optional<String> pcscReader() {
        return Optional.empty();
      }

      @Override
      public void insert(SimulatedCard card) {
        readers.insert(card);
      }

      @Override
      public void remove() {
        readers.remove();
      }
    };
  }
}
