package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import io.github.baidiao.core.error.ErrorCode;
import java.util.Locale;
import java.util.Optional;

/** What one client is told, in the words of its shape. Called under the board's lock, or before. */
interface Conversation extends CardBoard.Listener {
  /** Requests of one client that may wait for the same read; one more is refused as too busy. */
  int MOST_REQUESTS = 16;

  /** The client is there; these are the readers now. */
  void opened(ReadersSnapshot readers);

  /** The client said something. */
  void heard(String message);

  /** Where a conversation says something. */
  interface Voice {
    /** Sends what may be sent at any time. */
    void say(String message);

    /** Sends what is on a card, unless that card is pulled before it is on its way. */
    void say(String message, Insertion about);
  }

  /** Returns the card in a reader; without a name, the one card there is, or the first. */
  static Optional<Insertion> cardIn(ReadersSnapshot readers, Optional<String> reader) {
    return readers.readers().stream()
        .filter(state -> reader.isEmpty() || reader.get().equals(state.name()))
        .flatMap(state -> state.insertion().stream())
        .findFirst();
  }

  static Json error(ErrorCode code) {
    return new Json()
        .with("code", code.id())
        .with("advice", code.advice().name())
        .with("th", code.operatorText().in(Locale.forLanguageTag("th")))
        .with("en", code.operatorText().english());
  }

  static Json snapshot(ReadersSnapshot readers) {
    return new Json()
        .with("serviceAvailable", readers.serviceAvailable())
        .with("readers", readers.readers().stream().map(Conversation::reader).toList());
  }

  private static Json reader(ReaderState reader) {
    return new Json()
        .with("name", reader.name())
        .with("cardPresent", reader.cardPresent())
        .with("insertion", reader.insertion().map(Insertion::number));
  }
}
