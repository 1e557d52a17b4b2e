package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.transport.CardTransport;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

/**
 * A card that PC/SC has connected, in a transaction. For the one thread that connected it: the
 * provider refuses others.
 *
 * <p>The JDK's provider fetches what a T=0 card announces with 61xx by itself ({@code
 * sun.security.smartcardio.t0GetResponse}), so that callers usually see data and 9000 at once.
 */
final class PcscTransport implements CardTransport {
  private final Card card;
  private final CardChannel channel;
  private final String readerName;
  private boolean closed;

  PcscTransport(Card card, String readerName) {
    this.card = card;
    this.channel = card.getBasicChannel();
    this.readerName = readerName;
  }

  @Override
  public byte[] atr() {
    return card.getATR().getBytes();
  }

  @Override
  public byte[] transmit(byte[] command) {
    CommandAPDU apdu = new CommandAPDU(command);
    try {
      return channel.transmit(apdu).getBytes();
    } catch (CardException | IllegalStateException | IllegalArgumentException failure) {
      throw PcscFailures.translate(failure, readerName);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      card.endExclusive();
    } catch (CardException | IllegalStateException gone) {
      // With the card or the service gone, so is the transaction.
    }
    try {
      // Always, also of a pulled card: the provider keeps the object, which would go on with the
      // next card. False leaves the card as it is, without a reset.
      card.disconnect(false);
    } catch (CardException | IllegalStateException gone) {
      // As above.
    }
  }
}
