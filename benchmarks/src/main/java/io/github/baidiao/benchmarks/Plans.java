package io.github.baidiao.benchmarks;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Our plan against the usual one, from connecting to the card until its data are there. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class Plans {
  /** dao's photo fills its area, so that nothing is won at its end; somchai's is 3223 bytes. */
  @Param({"dao", "somchai"})
  public String person;

  @Param public Parts parts;
  @Param public Link link;

  @Param("1")
  public int turns;

  private CardReaders readers;
  private String reader;
  private ThaiIdCards cards;
  private ReadOptions options;

  @Setup
  public void putTheCardIn() {
    readers = link.readersWith(person);
    reader = link.readerOf(person);
    cards = ThaiIdCards.over(readers);
    options = parts.from(reader);
    if (link == Link.TA1_96 || link == Link.NO_TA1) {
      bothOnAFastCard();
    }
  }

  // Few reads are measured there: none should be the one that loads classes.
  private void bothOnAFastCard() {
    CardReaders fast = Link.IN_PROCESS.readersWith(person);
    for (int i = 0; i < 50; i++) {
      ThaiIdCards.over(fast).read(options);
      try (CardTransport card = fast.connect(reader)) {
        UsualPlan.read(card, parts.photo());
      }
    }
  }

  @Benchmark
  public void inTurn(Times times) throws Exception {
    double[] medians = Turns.medians(turns, this::ours, this::usual);
    times.ours = medians[0];
    times.usual = medians[1];
  }

  private Object ours() {
    return cards.read(options);
  }

  private Object usual() {
    try (CardTransport card = readers.connect(reader)) {
      return UsualPlan.read(card, parts.photo());
    }
  }

  /** Nanoseconds of one read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Times {
    public double ours;
    public double usual;
  }
}
