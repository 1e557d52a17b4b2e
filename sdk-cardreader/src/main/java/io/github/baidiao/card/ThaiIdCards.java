package io.github.baidiao.card;

import io.github.baidiao.card.applet.MoiApplet;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.MoiRecord;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.TracingTransport;
import io.github.baidiao.core.identity.CardHolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Reads Thai ID cards. Thread-safe; each read has a connection of its own, closed when it ends.
 *
 * <p>A read gives a whole card or an exception, never a part of one. Interrupting the reading
 * thread ends it between two commands with {@code CARD-209}, the interrupt flag still set.
 */
public final class ThaiIdCards {
  private final CardReaders readers;

  private ThaiIdCards(CardReaders readers) {
    this.readers = readers;
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
      return over(new PcscReaders());
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
   * @throws CardException when the readers cannot be asked
   */
  public List<CardReader> readers() {
    return readers.list();
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
   * <p>All text takes SELECT and 3 reads; the photo 21 more, and one that proves it is still the
   * same card.
   *
   * @throws CardException {@code CARD-1xx} for readers, {@code CARD-2xx} for the card; see {@link
   *     CardErrorCode}
   */
  public ThaiIdCard read(ReadOptions options) {
    String reader = ReaderChoice.among(readers.list(), options.reader());
    long start = System.nanoTime();
    try (ReadSession session =
        new ReadSession(new TracingTransport(readers.connect(reader), reader))) {
      MoiApplet moi = new MoiApplet(session, progress(options));
      moi.select();
      MoiRecord record = moi.readText();
      // Before the photo: a card that cannot be understood need not be read to its end.
      CardHolder holder = record.holder();
      Optional<CardPhoto> photo =
          options.photo() ? readPhoto(moi, record) : Optional.<CardPhoto>empty();
      return ThaiIdCard.builder()
          .holder(holder)
          .issuer(record.text(MoiField.ISSUER))
          .issuerCode(record.text(MoiField.ISSUER_CODE))
          .requestNumber(record.text(MoiField.REQUEST_NUMBER))
          .photoNumber(record.text(MoiField.PHOTO_NUMBER))
          .cardVersion(record.text(MoiField.CARD_VERSION))
          .cardType(record.text(MoiField.CARD_TYPE))
          .photo(photo)
          .readerName(reader)
          .atr(Atr.of(session.atr()))
          .statistics(
              ReadStatistics.of(session.commands(), Duration.ofNanos(System.nanoTime() - start)))
          .build();
    }
  }

  private static Optional<CardPhoto> readPhoto(MoiApplet moi, MoiRecord record) {
    byte[] picture = moi.readPhoto();
    if (!moi.stillHolds(record)) {
      throw new CardException(CardErrorCode.CARD_SWAPPED);
    }
    return picture.length == 0 ? Optional.empty() : Optional.of(CardPhoto.of(picture));
  }

  private static IntConsumer progress(ReadOptions options) {
    int known =
        MoiApplet.TEXT_BYTES
            + (options.photo() ? MoiApplet.PHOTO_BYTES + MoiApplet.PROOF_BYTES : 0);
    int[] done = {0};
    return bytes -> options.progress().bytesRead(done[0] += bytes, known);
  }
}
