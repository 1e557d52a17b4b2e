package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Readers as a test describes them, with or without an event count. */
final class ScriptedReaders implements CardReaders {
  static final String NAME = "Reader A";

  private final Map<String, CardReader> readers = new TreeMap<>();
  private final Map<String, ScriptedCard> cards = new TreeMap<>();
  private UnaryOperator<CardTransport> connecting = UnaryOperator.identity();
  private int connections;

  static ScriptedReaders with(ScriptedCard card) {
    return new ScriptedReaders().put(card, CardReader.of(NAME, true));
  }

  ScriptedReaders put(ScriptedCard card, CardReader reader) {
    readers.put(reader.name(), reader);
    cards.put(reader.name(), card);
    return this;
  }

  ScriptedReaders put(CardReader reader) {
    readers.put(reader.name(), reader);
    return this;
  }

  void unplug(String reader) {
    readers.remove(reader);
    cards.remove(reader);
  }

  /** What is done on each connecting, on the connecting thread. */
  void whenConnecting(UnaryOperator<CardTransport> then) {
    connecting = then;
  }

  int connections() {
    return connections;
  }

  @Override
  public synchronized List<CardReader> list() {
    return List.copyOf(readers.values());
  }

  @Override
  public CardTransport connect(String readerName) {
    connections++;
    ScriptedCard card = cards.get(readerName);
    if (card == null) {
      throw new CardException(CardErrorCode.NO_CARD);
    }
    return connecting.apply(card.connect());
  }
}
