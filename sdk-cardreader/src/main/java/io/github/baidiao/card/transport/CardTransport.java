package io.github.baidiao.card.transport;

/**
 * A powered card in a reader: bytes in, bytes out. Single-threaded: one thread at a time, from
 * connecting to closing.
 *
 * <p>What a card or a reader makes it throw is a {@link
 * io.github.baidiao.card.error.CardException}; after one of those the card has to be connected
 * again.
 */
public interface CardTransport extends AutoCloseable {

  /** Returns the card's answer to reset (ISO/IEC 7816-3), a copy. */
  byte[] atr();

  /**
   * Sends one command APDU and waits for the answer.
   *
   * @param command a short command APDU (ISO/IEC 7816-4), 4 to 261 bytes
   * @return the data, if any, and the two bytes of the status word
   * @throws IllegalArgumentException when the command is malformed, a mistake of the program; then
   *     nothing was sent. A simulated card answers it instead.
   */
  byte[] transmit(byte[] command);

  /**
   * Returns whether {@link #transmit} sends every command once and once only, whatever the card
   * answers. Java's own PC/SC provider does not: a command answered {@code 6Cxx} it sends again,
   * the last byte changed. No PIN may go through such a connection, so that a decorator passes on
   * what the transport below it says.
   *
   * @return false unless somebody has made sure
   */
  default boolean sendsEachCommandOnce() {
    return false;
  }

  /** Lets the card go; a second call does nothing. Never throws. */
  @Override
  void close();
}
