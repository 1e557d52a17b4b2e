package io.github.baidiao.examples.didstation.reader;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.examples.didstation.station.ReaderStatus;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.CardWitness;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The reader at the counter, watched all the while. Thread-safe; reading blocks. */
public final class CardCounter implements CardWitness, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CardDesk desk;
  private final Clock clock;

  private CardCounter(CardDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Starts to watch.
   *
   * @param reader the exact name of the reader to use; without one, the one that has a card
   */
  public static CardCounter open(CardReaders readers, Optional<String> reader, Clock clock) {
    return new CardCounter(CardDesk.open(readers, reader, PATIENCE), clock);
  }

  /** Returns what the reader is at, as last seen; never waits. */
  public ReaderStatus status() {
    ReadersSnapshot seen = desk.snapshot();
    if (!seen.serviceAvailable()) {
      return ReaderStatus.NO_SERVICE;
    }
    List<ReaderState> readers = readers(seen);
    if (readers.isEmpty()) {
      return ReaderStatus.NO_READER;
    }
    long cards = readers.stream().filter(ReaderState::cardPresent).count();
    if (cards == 0) {
      return ReaderStatus.EMPTY;
    }
    return cards == 1 ? ReaderStatus.CARD_IN : ReaderStatus.SEVERAL_CARDS;
  }

  private List<ReaderState> readers(ReadersSnapshot seen) {
    return seen.readers().stream()
        .filter(each -> desk.chosenReader().map(each.name()::equals).orElse(true))
        .toList();
  }

  /** Returns the one card that is in, if it is one; never waits. */
  public Optional<CardInsertion> inserted() {
    List<Insertion> in =
        readers(desk.snapshot()).stream().flatMap(each -> each.insertion().stream()).toList();
    return in.size() == 1 ? Optional.of(insertion(in.get(0))) : Optional.empty();
  }

  private static CardInsertion insertion(Insertion seen) {
    return CardInsertion.of(seen.readerName(), seen.number());
  }

  @Override
  public boolean holds(CardInsertion insertion) {
    return desk.snapshot()
        .reader(insertion.reader())
        .flatMap(ReaderState::insertion)
        .filter(seen -> seen.number() == insertion.number())
        .filter(desk::holds)
        .isPresent();
  }

  @Override
  public boolean sawEndOf(CardInsertion insertion) {
    ReadersSnapshot seen = desk.snapshot();
    return seen.serviceAvailable()
        && seen.reader(insertion.reader())
            .filter(
                reader ->
                    reader
                        .insertion()
                        .map(now -> now.number() != insertion.number())
                        .orElse(!reader.cardPresent()))
            .isPresent();
  }

  /**
   * Reads the text of the card that is in.
   *
   * @throws CardException when it cannot be read
   */
  public PresentedCard readText() {
    return desk.reading(ReadOptions.textOnly(), this::withoutPhoto);
  }

  private PresentedCard withoutPhoto(Reading reading) {
    return PresentedCard.of(
        reading.card().holder(), insertion(reading.insertion()), clock.instant());
  }

  /**
   * Reads text and photo of the card that is in.
   *
   * @throws CardException when it cannot be read; {@code CARD-207} for a card without a photo,
   *     which nobody can be compared with
   */
  public PresentedCard readWithPhoto() {
    return desk.reading(ReadOptions.withPhoto(), this::withPhoto);
  }

  private PresentedCard withPhoto(Reading reading) {
    ThaiIdCard card = reading.card();
    FacePicture photo =
        FacePicture.of(
            card.photo()
                .map(CardPhoto::jpeg)
                .orElseThrow(() -> new CardException(CardErrorCode.CARD_DATA_INVALID)));
    return PresentedCard.of(card.holder(), photo, insertion(reading.insertion()), clock.instant());
  }

  /** Calls with every change of readers and cards, on a thread of the monitor, until closed. */
  public CardDesk.Listening listen(Runnable changed) {
    return desk.listen(event -> changed.run());
  }

  @Override
  public void close() {
    desk.close();
  }
}
