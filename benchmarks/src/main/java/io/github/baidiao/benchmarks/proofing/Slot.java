package io.github.baidiao.benchmarks.proofing;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.card.transport.CardReaders;
import java.util.function.Consumer;

/** Where simulated cards are put in and pulled: a reader of pcscd, or one of this process. */
record Slot(CardReaders readers, String reader, Consumer<SimulatedCard> in, Runnable out) {
  private static final String VIRTUAL = "Virtual PCD 00 00";

  static Slot pcscd() {
    VpcdCard card = new VpcdCard();
    return new Slot(SystemReaders.best(), VIRTUAL, card::insert, card::remove);
  }

  static Slot simulated() {
    SimulatedReaders readers = new SimulatedReaders();
    return new Slot(readers, SimulatedReaders.DEFAULT_READER, readers::insert, readers::remove);
  }

  /** Returns when the reader has taken the card. */
  void insert(String person) {
    in.accept(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  void remove() {
    out.run();
  }
}
