package io.github.baidiao.benchmarks.proofing;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.CardWitness;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The reader at the counter, watched by the card monitor. */
final class CounterDesk implements CardWitness, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final CardDesk desk;
  private final String reader;

  CounterDesk(Slot slot) {
    this.desk = CardDesk.open(slot.readers(), Optional.of(slot.reader()), PATIENCE);
    this.reader = slot.reader();
  }

  /** Returns when the monitor has told of a card, or of an empty reader. */
  void await(boolean card) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (seen().isPresent() != card) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the card monitor does not see it");
      }
      Thread.onSpinWait();
    }
  }

  private Optional<Insertion> seen() {
    return desk.snapshot().reader(reader).flatMap(ReaderState::insertion);
  }

  PresentedCard text() {
    return desk.reading(
        ReadOptions.textOnly(),
        reading ->
            PresentedCard.of(
                reading.card().holder(), insertion(reading.insertion()), Instant.now()));
  }

  PresentedCard withPhoto() {
    return desk.reading(ReadOptions.withPhoto(), CounterDesk::withPhoto);
  }

  private static PresentedCard withPhoto(Reading reading) {
    byte[] photo = reading.card().photo().map(CardPhoto::jpeg).orElseThrow();
    return PresentedCard.of(
        reading.card().holder(),
        FacePicture.of(photo),
        insertion(reading.insertion()),
        Instant.now());
  }

  private static CardInsertion insertion(Insertion seen) {
    return CardInsertion.of(seen.readerName(), seen.number());
  }

  @Override
  public boolean holds(CardInsertion insertion) {
    return seen().filter(now -> now.number() == insertion.number()).filter(desk::holds).isPresent();
  }

  @Override
  public void close() {
    desk.close();
  }
}
