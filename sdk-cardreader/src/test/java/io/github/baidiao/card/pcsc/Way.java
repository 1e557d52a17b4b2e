package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.winscard.WinscardReaders;
import java.util.function.Supplier;
import jnasmartcardio.Smartcardio;

/** The ways to PC/SC that the same tests hold for. */
public enum Way {
  /** The JDK's provider. */
  JDK(PcscReaders::jdk),
  /** Another provider of javax.smartcardio, handed in. */
  JNASMARTCARDIO(() -> PcscReaders.over(new Smartcardio())),
  /** Our own binding. */
  WINSCARD(WinscardReaders::new);

  private final Supplier<CardReaders> readers;

  Way(Supplier<CardReaders> readers) {
    this.readers = readers;
  }

  public CardReaders readers() {
    return readers.get();
  }
}
