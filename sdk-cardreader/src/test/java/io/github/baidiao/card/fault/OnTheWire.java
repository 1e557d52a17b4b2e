package io.github.baidiao.card.fault;

import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The commands that reach the cards of some readers, in hexadecimal, answered or not. */
record OnTheWire(CardReaders readers, List<String> commands) implements CardReaders {
  OnTheWire(CardReaders readers) {
    this(readers, new ArrayList<>());
  }

  @Override
  public List<CardReader> list() {
    return readers.list();
  }

  @Override
  public CardTransport connect(String readerName) {
    return new Heard(readers.connect(readerName), commands);
  }

  private record Heard(CardTransport card, List<String> commands) implements CardTransport {
    @Override
    public byte[] atr() {
      return card.atr();
    }

    @Override
    public byte[] transmit(byte[] command) {
      commands.add(HexFormat.of().withUpperCase().formatHex(command));
      return card.transmit(command);
    }

    @Override
    public boolean sendsEachCommandOnce() {
      return card.sendsEachCommandOnce();
    }

    @Override
    public void close() {
      card.close();
    }
  }
}
