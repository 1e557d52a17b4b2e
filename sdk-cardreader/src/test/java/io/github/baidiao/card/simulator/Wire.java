package io.github.baidiao.card.simulator;

import io.github.baidiao.card.transport.CardTransport;
import java.util.HexFormat;

/** A card talked to in hexadecimal. */
record Wire(CardTransport card) implements AutoCloseable {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  byte[] atr() {
    return card.atr();
  }

  String send(String command) {
    return HEX.formatHex(card.transmit(HEX.parseHex(command)));
  }

  @Override
  public void close() {
    card.close();
  }
}
