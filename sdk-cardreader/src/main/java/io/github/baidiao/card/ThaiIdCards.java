package io.github.baidiao.card;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.DriverGuard;
import io.github.baidiao.card.transport.ReaderChoice;
import io.github.baidiao.card.transport.TracingTransport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads Thai ID cards. Thread-safe; each read has a connection of its own, closed when it ends.
 *
 * <p>A read gives a whole card or an exception, never a part of one; what a card does not have, or
 * does not give out, is no fault but a {@link io.github.baidiao.card.applet.CardPart}.
 *
 * <p>The card is talked to on a daemon thread while the calling one waits, so that a card or a
 * driver that does not come back hangs nobody: see {@link ReadOptions#commandTimeout}. Interrupting
 * the calling thread, or {@link ReadCancellation}, ends the read between two commands with {@code
 * CARD-209}; the interrupt flag is still set then.
 */
public final class ThaiIdCards {
  private static final Duration LIST_TIMEOUT = ReadOptions.textOnly().commandTimeout();

  private final CardReaders readers;
  private final DriverGuard guard;

  private ThaiIdCards(CardReaders readers) {
    this.readers = readers;
    this.guard = DriverGuard.of(readers);
  }

  /**
   * Returns an instance that reads from the readers of this PC, over PC/SC, which is asked only
   * when the instance is used.
   *
   * @throws CardException ({@code CARD-101}) when this Java was built without {@code
   *     java.smartcardio}
   */
  public static ThaiIdCards pcsc() {
    try {
      return new ThaiIdCards(SystemReaders.best());
    } catch (NoClassDefFoundError trimmed) {
      // A runtime that jlink made: the class that names the module's types cannot be linked.
      throw new CardException(
          CardErrorCode.PCSC_UNAVAILABLE, "this Java has no module java.smartcardio", null);
    }
  }

  /** Returns an instance that reads from the given readers. */
  public static ThaiIdCards over(CardReaders readers) {
    return new ThaiIdCards(readers);
  }

  /**
   * Returns the readers that are there now; empty when there is none.
   *
   * @throws CardException when the readers cannot be asked; {@code CARD-107} when that takes more
   *     than 10 s
   */
  public List<CardReader> readers() {
    return guard.call(LIST_TIMEOUT, heart -> readers.list());
  }

  /**
   * Reads all text, without the photo, of the one card that is in a reader.
   *
   * @throws CardException as {@link #read(ReadOptions)}
   */
  public ThaiIdCard read() {
    return read(ReadOptions.textOnly());
  }

  /**
   * Reads a card.
   *
   * <p>All text takes SELECT and 3 reads. The photo takes 21 more at most, NHSO 3, ADM 2 and the
   * chip number 2, and anything but text one or two at the end, which prove that it is still the
   * same card.
   *
   * @throws CardException {@code CARD-1xx} for readers, {@code CARD-2xx} for the card; see {@link
   *     CardErrorCode}
   */
  public ThaiIdCard read(ReadOptions options) {
    ReadSession.requireWanted(options.cancellation());
    return guard.call(options.commandTimeout(), heart -> read(options, heart));
  }

  /** Connects; the complaint about a reader that is not there names those that are. */
  private CardTransport connect(String reader) {
    try {
      return readers.connect(reader);
    } catch (CardException e) {
      if (e.code() == CardErrorCode.READER_NOT_FOUND) {
        ReaderChoice.among(readers.list(), Optional.of(reader));
      }
      throw e;
    }
  }

  private ThaiIdCard read(ReadOptions options, DriverGuard.Heartbeat heart) {
    // A reader that was named need not be looked for, which takes as long as a command to the card.
    String reader =
        options.reader().orElseGet(() -> ReaderChoice.among(readers.list(), Optional.empty()));
    heart.at(reader);
    long start = System.nanoTime();
    try (ReadSession session =
        new ReadSession(
            new TracingTransport(connect(reader), reader), heart, options.cancellation())) {
      ThaiIdCard.Builder card = new CardReading(session, options).read();
      return card.readerName(reader)
          .atr(Atr.of(session.atr()))
          .statistics(
              ReadStatistics.of(session.commands(), Duration.ofNanos(System.nanoTime() - start)))
          .build();
    }
  }
}
