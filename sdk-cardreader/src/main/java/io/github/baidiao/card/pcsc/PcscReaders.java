package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.transport.BusyReader;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/**
 * The readers that a provider of {@code javax.smartcardio} knows: the JDK's own, or any other that
 * is handed in. Thread-safe; what {@link #connect} gives belongs to the thread that called it,
 * which alone may use and close it.
 *
 * <p>The JDK's provider has one PC/SC context for the whole process. So calls for two readers wait
 * for each other, and a call that waits inside PC/SC can be neither interrupted nor timed out: for
 * a card that stays mute (until the reader's driver gives up), and for another program that holds a
 * transaction on the card. Pulling the card ends both. It has one connection for each reader and
 * process: a program that also uses {@code javax.smartcardio} on its own shares it, and loses it
 * when ours is closed.
 *
 * <p>When the PC/SC service was stopped and started again, or starts after the program, the next
 * call finds it. For that the JDK's provider needs a repair from outside ({@code SunPcscContext});
 * a Java that does not allow it has {@code CARD-101} say that the program is to be restarted.
 */
public final class PcscReaders implements CardReaders {
  private final Terminals terminals;
  private final boolean ofThisPc;
  private final BusyReader busyReader = new BusyReader(BusyReader.SHORT_WAIT);

  private PcscReaders(Callable<TerminalFactory> provider, boolean ofThisPc) {
    this.terminals = new Terminals(provider);
    this.ofThisPc = ofThisPc;
  }

  /**
   * Returns the readers as the JDK's own provider gives them, on every system; PC/SC is asked only
   * when they are used.
   */
  public static PcscReaders jdk() {
    // Not getDefault(): that one stays empty for ever when PC/SC was not up at its first call.
    return new PcscReaders(() -> TerminalFactory.getInstance("PC/SC", null), true);
  }

  /** Returns the readers of a provider that has a terminal factory of type {@code PC/SC}. */
  public static PcscReaders over(Provider provider) {
    return over(() -> TerminalFactory.getInstance("PC/SC", null, provider));
  }

  /**
   * Returns the readers of any terminal factory.
   *
   * @param provider asked when the readers are first used, and again when the PC/SC service was
   *     lost; whatever it throws means that PC/SC is not there ({@code CARD-101})
   */
  public static PcscReaders over(Callable<TerminalFactory> provider) {
    return new PcscReaders(provider, false);
  }

  /** True of the JDK's own provider; where another one leads is not known. */
  @Override
  public boolean areOfThisPc() {
    return ofThisPc;
  }

  /** {@inheritDoc} */
  @Override
  public List<CardReader> list() {
    return terminals.ask(null, PcscReaders::states);
  }

  private static List<CardReader> states(List<CardTerminal> terminals) throws CardException {
    List<CardReader> readers = new ArrayList<>(terminals.size());
    for (CardTerminal terminal : terminals) {
      try {
        readers.add(CardReader.of(terminal.getName(), terminal.isCardPresent()));
      } catch (CardException | IllegalStateException failure) {
        // A reader unplugged since it was listed is simply not there.
        if (PcscFailures.code(failure) != CardErrorCode.READER_NOT_FOUND) {
          throw failure;
        }
      }
    }
    return readers;
  }

  /**
   * Connects to the card and keeps other programs from it until the connection is closed. Keep that
   * short: Windows resets a card whose transaction was idle for 5 s. Tries for 0.9 s when the
   * reader is busy.
   *
   * @throws io.github.baidiao.card.error.CardException {@code CARD-101} PC/SC does not answer,
   *     {@code CARD-103} no such reader, {@code CARD-104} another program or thread has it, {@code
   *     CARD-201} no card, {@code CARD-204} the card cannot be powered
   */
  @Override
  public CardTransport connect(String readerName) {
    return busyReader.connect(
        () ->
            terminals.ask(
                readerName,
                known -> {
                  for (CardTerminal terminal : known) {
                    if (terminal.getName().equals(readerName)) {
                      return connect(terminal);
                    }
                  }
                  throw PcscFailures.at(readerName, CardErrorCode.READER_NOT_FOUND);
                }));
  }

  private static CardTransport connect(CardTerminal terminal) throws CardException {
    Card card = terminal.connect("*");
    try {
      card.beginExclusive();
    } catch (CardException | IllegalStateException failure) {
      // A card that this very process uses is left alone: the provider gave us that use's object.
      if (PcscFailures.code(failure) != CardErrorCode.READER_BUSY) {
        if (PcscFailures.cardIsGoneForTheProvider(failure)) {
          SunPcscContext.letDisconnect(card);
        }
        disconnect(card);
      }
      throw failure;
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
}
