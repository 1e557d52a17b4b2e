package io.github.baidiao.card.monitor;

import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.util.List;
import java.util.function.Supplier;

/** Readers that answer each look as the test says; the last answer stays. */
final class ScriptedReaders implements CardReaders {
  private volatile Supplier<List<CardReader>> answer = List::of;

  void are(CardReader... readers) {
    List<CardReader> list = List.of(readers);
    answer = () -> list;
  }

  void fail(Supplier<Throwable> failure) {
    answer = () -> ScriptedReaders.<RuntimeException>raise(failure.get());
  }

  void answer(Supplier<List<CardReader>> answer) {
    this.answer = answer;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> List<CardReader> raise(Throwable failure) throws E {
    throw (E) failure;
  }

  @Override
  public List<CardReader> list() {
    return answer.get();
  }

  @Override
  public CardTransport connect(String readerName) {
    throw new AssertionError("a monitor connects to no card");
  }
}
