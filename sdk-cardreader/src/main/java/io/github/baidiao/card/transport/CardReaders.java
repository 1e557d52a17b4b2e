package io.github.baidiao.card.transport;

import java.util.List;

/** The readers a program can reach: those of PC/SC, or simulated ones. Thread-safe. */
public interface CardReaders {

  /**
   * Returns the readers that are there now, in the order the system lists them; empty when there is
   * none.
   *
   * @throws io.github.baidiao.card.error.CardException when the readers cannot be asked
   */
  List<CardReader> list();

  /**
   * Powers the card in a reader and connects to it.
   *
   * @param readerName the name as {@link #list} gives it
   * @throws io.github.baidiao.card.error.CardException when the reader or the card is not there or
   *     is busy
   */
  CardTransport connect(String readerName);

  /**
   * Returns whether these are the readers of this PC, whichever way leads to them: one that hangs
   * for one user of them then hangs for all in this process. A decorator passes on what the readers
   * below it say.
   *
   * @return false for readers that nobody else can reach, such as simulated ones
   */
  default boolean areOfThisPc() {
    return false;
  }
}
