package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/**
 * The readers that PC/SC knows (Windows smart card service, pcscd). Thread-safe; what {@link
 * #connect} gives belongs to the thread that called it, which alone may use and close it.
 *
 * <p>The JDK's provider has one PC/SC context for the whole process. So calls for two readers wait
 * for each other, and a call that waits inside PC/SC can be neither interrupted nor timed out: for
 * a card that stays mute (until the reader's driver gives up), and for another program that holds a
 * transaction on the card. Pulling the card ends both.
 *
 * <p>The provider has one connection for each reader and process: a program that also uses {@code
 * javax.smartcardio} on its own shares it, and loses it when ours is closed.
 *
 * <p>If the PC/SC service stops, this process cannot reach it again even after it was started:
 * every call then fails with {@code CARD-101}, and the program has to be restarted (seen with JDK
 * 17 and 25; JDK-8026326).
 */
public final class PcscReaders implements CardReaders {

  /** Makes it; PC/SC is asked only when it is used. */
  public PcscReaders() {}

  /**
   * {@inheritDoc}
   *
   * @throws io.github.baidiao.card.error.CardException {@code CARD-101} when PC/SC does not answer
   */
  @Override
  public List<CardReader> list() {
    List<CardReader> readers = new ArrayList<>();
    for (CardTerminal terminal : terminals()) {
      try {
        readers.add(CardReader.of(terminal.getName(), terminal.isCardPresent()));
      } catch (CardException | IllegalStateException failure) {
        // A reader unplugged since it was listed is simply not there.
        if (PcscFailures.code(failure) != CardErrorCode.READER_NOT_FOUND) {
          throw PcscFailures.translate(failure, terminal.getName());
        }
      }
    }
    return readers;
  }

  /**
   * Connects to the card and keeps other programs from it until the connection is closed. Keep that
   * short: Windows resets a card whose transaction was idle for 5 s.
   *
   * @throws io.github.baidiao.card.error.CardException {@code CARD-101} PC/SC does not answer,
   *     {@code CARD-103} no such reader, {@code CARD-104} another program or thread has it, {@code
   *     CARD-201} no card, {@code CARD-204} the card cannot be powered
   */
  @Override
  public CardTransport connect(String readerName) {
    for (CardTerminal terminal : terminals()) {
      if (terminal.getName().equals(readerName)) {
        return connect(terminal);
      }
    }
    throw PcscFailures.at(readerName, CardErrorCode.READER_NOT_FOUND);
  }

  private static CardTransport connect(CardTerminal terminal) {
    Card card;
    try {
      card = terminal.connect("*");
    } catch (CardException | IllegalStateException failure) {
      throw PcscFailures.translate(failure, terminal.getName());
    }
    try {
      card.beginExclusive();
    } catch (CardException | IllegalStateException failure) {
      // A card that this very process uses is left alone: the provider gave us that use's object.
      if (PcscFailures.code(failure) != CardErrorCode.READER_BUSY) {
        disconnect(card);
      }
      throw PcscFailures.translate(failure, terminal.getName());
    }
    return new PcscTransport(terminal, card);
  }

  /** Without a reset, and come what may. */
  static void disconnect(Card card) {
    try {
      card.disconnect(false);
    } catch (CardException | IllegalStateException gone) {
      // With the card or the service gone, so is the connection.
    }
  }

  private static List<CardTerminal> terminals() {
    try {
      // Asked anew each time, and not getDefault(): that one stays empty for ever when PC/SC was
      // not up at its first call.
      return TerminalFactory.getInstance("PC/SC", null).terminals().list();
    } catch (NoSuchAlgorithmException notThere) {
      throw PcscFailures.unavailable(notThere);
    } catch (CardException | IllegalStateException failure) {
      if (PcscFailures.code(failure) == CardErrorCode.NO_READER) {
        return Collections.emptyList();
      }
      throw PcscFailures.translate(failure, null);
    }
  }
}
