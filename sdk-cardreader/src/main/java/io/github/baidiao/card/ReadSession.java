package io.github.baidiao.card;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;

/**
 * One read on one connection: counts the commands, and lets none out after the reading thread was
 * interrupted.
 */
final class ReadSession implements CardTransport {
  private static final byte INS_GET_RESPONSE = (byte) 0xC0;

  private final CardTransport card;
  private int commands;

  ReadSession(CardTransport card) {
    this.card = card;
  }

  int commands() {
    return commands;
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public byte[] transmit(byte[] command) {
    // The flag stays set: whoever interrupted may want more than this read to end.
    if (Thread.currentThread().isInterrupted()) {
      throw new CardException(CardErrorCode.READ_CANCELLED, "thread interrupted", null);
    }
    if (command[1] != INS_GET_RESPONSE) {
      commands++;
    }
    return card.transmit(command);
  }

  @Override
  public void close() {
    card.close();
  }
}
