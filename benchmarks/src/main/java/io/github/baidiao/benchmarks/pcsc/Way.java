package io.github.baidiao.benchmarks.pcsc;

import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.winscard.WinscardReaders;
import jnasmartcardio.Smartcardio;

/** A way to PC/SC. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
enum Way {
  JDK("JDK's provider"),
  JNASMARTCARDIO("jnasmartcardio 0.2.7"),
  WINSCARD("own binding");

  final String title;

  Way(String title) {
    this.title = title;
  }

  CardReaders readers() {
    return switch (this) {
      case JDK -> PcscReaders.jdk();
      case JNASMARTCARDIO -> PcscReaders.over(new Smartcardio());
      case WINSCARD -> new WinscardReaders();
    };
  }
}
