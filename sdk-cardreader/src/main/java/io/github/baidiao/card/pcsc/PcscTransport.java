package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.transport.CardTransport;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.jspecify.annotations.Nullable;

/**
 * A card that PC/SC has connected, in a transaction. For the one thread that connected it: the
 * provider refuses others.
 *
 * <p>The JDK's provider fetches what a T=0 card announces with 61xx by itself ({@code
 * sun.security.smartcardio.t0GetResponse}), so that callers usually see data and 9000 at once.
 */
final class PcscTransport implements CardTransport {
  private final CardTerminal terminal;
  private final Card card;
  private final CardChannel channel;
  private @Nullable CardErrorCode lost;
  private boolean goneForTheProvider;
  private boolean closed;

  PcscTransport(CardTerminal terminal, Card card) {
    this.terminal = terminal;
    this.card = card;
    this.channel = card.getBasicChannel();
  }

  @Override
  public byte[] atr() {
    return card.getATR().getBytes();
  }

  @Override
  public byte[] transmit(byte[] command) {
    CommandAPDU apdu = new CommandAPDU(command);
    if (lost != null) {
      // Not asked again: the provider would by now talk to whatever card is in the reader.
      throw PcscFailures.at(terminal.getName(), lost);
    }
    try {
      // 0.1 ms, as much as the command itself: only where there is no other way.
      if (SunPcscContext.mustNotMeetARemovedCard(card) && !terminal.isCardPresent()) {
        lost = CardErrorCode.CARD_REMOVED;
        throw PcscFailures.at(terminal.getName(), lost);
      }
      return channel.transmit(apdu).getBytes();
    } catch (CardException | IllegalStateException | IllegalArgumentException failure) {
      CardErrorCode code = PcscFailures.code(failure);
      // Busy means a call from another thread, which must not harm the one it belongs to.
      if (code != CardErrorCode.READER_BUSY) {
        lost = code;
        goneForTheProvider = PcscFailures.cardIsGoneForTheProvider(failure);
      }
      throw PcscFailures.translate(failure, terminal.getName());
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (goneForTheProvider) {
      SunPcscContext.letDisconnect(card);
    } else if (lost == null) {
      try {
        card.endExclusive();
      } catch (CardException | IllegalStateException gone) {
        // With the card or the service gone, so is the transaction.
        if (PcscFailures.cardIsGoneForTheProvider(gone)) {
          SunPcscContext.letDisconnect(card);
        }
      }
    }
    // Always, also of a pulled card: the provider keeps the object, which would go on with the next
    // card.
    PcscReaders.disconnect(card);
  }
}
