package io.github.baidiao.benchmarks;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReaders;
import java.util.HexFormat;

/** What lies between a program and the simulated card. */
public enum Link {
  /** Method calls; the card takes no time. */
  IN_PROCESS("in-process"),
  /** A real pcscd with a virtual reader; the card lives in another process and takes no time. */
  PCSCD("over pcscd"),
  /** Method calls, and the time that the wire of a card with TA1 = 96 takes. */
  TA1_96("pace of a card with TA1=96"),
  /** Method calls, and the time that the wire of a card without TA1 takes. */
  NO_TA1("pace of a card without TA1");

  final String title;

  Link(String title) {
    this.title = title;
  }

  CardReaders readersWith(String person) {
    return switch (this) {
      case IN_PROCESS -> simulated(person);
      case PCSCD -> SystemReaders.best();
      case TA1_96 -> holding(paced(person, "3B799600005448204E4944203138"));
      case NO_TA1 -> holding(paced(person, "3B6800005448204E49442036"));
    };
  }

  String readerOf(String person) {
    return this == PCSCD ? PcscdCards.readerOf(person) : SimulatedReaders.DEFAULT_READER;
  }

  static SimulatedReaders simulated(String person) {
    return holding(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  /** The same card whatever its own pace: only the ATR differs. */
  private static SimulatedCard paced(String person, String atr) {
    return SimulatedCard.of(SimulatedPerson.load(person))
        .withAtr(HexFormat.of().parseHex(atr))
        .atTheCardsOwnPace();
  }

  private static SimulatedReaders holding(SimulatedCard card) {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(card);
    return readers;
  }
}
