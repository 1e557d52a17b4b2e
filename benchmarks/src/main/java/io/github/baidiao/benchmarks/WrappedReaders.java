package io.github.baidiao.benchmarks;

import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same readers, something put around each connection. */
record WrappedReaders(CardReaders readers, UnaryOperator<CardTransport> around)
    implements CardReaders {

  @Override
  public List<CardReader> list() {
    return readers.list();
  }

  @Override
  public CardTransport connect(String readerName) {
    return around.apply(readers.connect(readerName));
  }

  @Override
  public boolean areOfThisPc() {
    return readers.areOfThisPc();
  }
}
