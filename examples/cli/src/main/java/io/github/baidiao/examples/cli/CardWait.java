package io.github.baidiao.examples.cli;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.examples.didstation.station.ReaderStatus;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.PresentedCard;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for cards that come and go, and tells the operator what the reader lacks meanwhile. */
final class CardWait implements AutoCloseable {
  private final CardCounter counter;
  private final Operator operator;
  private final Semaphore news = new Semaphore(0);
  private final CardDesk.Listening listening;

  CardWait(CardCounter counter, Operator operator) {
    this.counter = counter;
    this.operator = operator;
    this.listening = counter.listen(news::release);
  }

  /**
   * Waits for a card and reads it; one that cannot be read is told, and another one waited for.
   *
   * @param before the insertion that is not meant
   */
  PresentedCard card(Optional<CardInsertion> before, Function<CardCounter, PresentedCard> reading) {
    Optional<CardInsertion> tried = before;
    while (true) {
      Optional<CardInsertion> notMeant = tried;
      CardInsertion in =
          until(() -> counter.inserted().filter(seen -> !Optional.of(seen).equals(notMeant)));
      try {
        return reading.apply(counter);
      } catch (CardException unreadable) {
        // The card before was gone already, and the monitor had not seen it.
        if (unreadable.code() != CardErrorCode.NO_CARD) {
          operator.tell(unreadable);
          operator.tell(
              "Take the card out and insert it again.", "กรุณาถอดบัตรแล้วเสียบใหม่อีกครั้ง");
        }
        tried = Optional.of(in);
      }
    }
  }

  /** Waits until the reader shows what is wanted. */
  <T> T until(Supplier<Optional<T>> wanted) {
    ReaderStatus told = ReaderStatus.EMPTY;
    while (true) {
      int unused = news.drainPermits();
      Optional<T> seen = wanted.get();
      if (seen.isPresent()) {
        return seen.get();
      }
      told = tellStatus(told);
      await();
    }
  }

  private void await() {
    try {
      news.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Operator.ended();
    }
  }

  private ReaderStatus tellStatus(@Nullable ReaderStatus told) {
    ReaderStatus now = counter.status();
    if (now != told) {
      switch (now) {
        case NO_SERVICE ->
            operator.tell("The card reader service does not run.", "บริการเครื่องอ่านบัตรไม่ทำงาน");
        case NO_READER -> operator.tell("No card reader.", "ไม่พบเครื่องอ่านบัตร");
        case SEVERAL_CARDS ->
            operator.tell("Cards are in several readers.", "มีบัตรในเครื่องอ่านหลายเครื่อง");
        case EMPTY, CARD_IN, READING -> {
          // What is to be done was said when the waiting began.
        }
      }
    }
    return now;
  }

  @Override
  public void close() {
    listening.close();
  }
}
