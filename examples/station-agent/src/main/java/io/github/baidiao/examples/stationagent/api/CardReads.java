package io.github.baidiao.examples.stationagent.api;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.nhso.Nhso;
import io.github.baidiao.examples.stationagent.nhso.Readings;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.util.function.Function;

/** Reads of the card, with the statuses of the agent for what keeps one from being read. */
final class CardReads {
  private final CardDesk desk;
  private final Nhso nhso;
  private final Readings readings;

  CardReads(CardDesk desk, Nhso nhso, Readings readings) {
    this.desk = desk;
    this.nhso = nhso;
    this.readings = readings;
  }

  ThaiIdCard card(boolean withImage) {
    return read(withImage, Reading::card);
  }

  /** The reader is kept until NHSO has answered: the agent behind reads the same card. */
  Answer withRight(boolean withImage) {
    return read(withImage, reading -> bound(reading, nhso.read(reading, withImage)));
  }

  private Answer bound(Reading reading, Answer answer) {
    if (nhso.cardMustStay() && !desk.holds(reading.insertion())) {
      throw new CardException(CardErrorCode.CARD_REMOVED);
    }
    if (answer.status() == 200) {
      JsonFields.of(answer.body())
          .flatMap(fields -> fields.text("correlationId"))
          .ifPresent(
              id -> readings.remember(id, reading.card().citizenId().value(), reading.insertion()));
    }
    return answer;
  }

  private <R> R read(boolean withImage, Function<Reading, R> use) {
    try {
      return desk.reading(withImage ? ReadOptions.withPhoto() : ReadOptions.textOnly(), use);
    } catch (CardException e) {
      throw StationException.of(
          status((CardErrorCode) e.code()), e.code().id(), e.operatorText().thai());
    }
  }

  // 418 and 500 are the agent's (confirmed by 2 and 4), and its 500 means many things.
  private static int status(CardErrorCode code) {
    return switch (code) {
      case PCSC_UNAVAILABLE, NO_READER, READER_NOT_FOUND -> 418;
      case READER_BUSY -> 503;
      default -> 500;
    };
  }
}
