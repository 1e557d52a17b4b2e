package io.github.baidiao.card;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.DriverGuard;

/**
 * One read on one connection: counts the commands, and lets none out after the read was cancelled,
 * its caller interrupted, or gone.
 */
final class ReadSession implements CardTransport {
  private static final byte INS_GET_RESPONSE = (byte) 0xC0;

  private final CardTransport card;
  private final DriverGuard.Heartbeat heart;
  private final ReadCancellation cancellation;
  private int commands;

  ReadSession(CardTransport card, DriverGuard.Heartbeat heart, ReadCancellation cancellation) {
    this.card = card;
    this.heart = heart;
    this.cancellation = cancellation;
  }

  int commands() {
    return commands;
  }

  /** Throws when the program does not want the read any more. */
  static void requireWanted(ReadCancellation cancellation) {
    // The flag stays set: whoever interrupted may want more than this read to end.
    if (Thread.currentThread().isInterrupted()) {
      throw new CardException(CardErrorCode.READ_CANCELLED, "thread interrupted", null);
    }
    if (cancellation.isCancelled()) {
      throw new CardException(CardErrorCode.READ_CANCELLED, "by the program", null);
    }
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public byte[] transmit(byte[] command) {
    requireWanted(cancellation);
    heart.beat();
    if (command[1] != INS_GET_RESPONSE) {
      commands++;
    }
    return card.transmit(command);
  }

  @Override
  public boolean sendsEachCommandOnce() {
    return card.sendsEachCommandOnce();
  }

  @Override
  public void close() {
    card.close();
  }
}
