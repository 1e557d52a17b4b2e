package io.github.baidiao.benchmarks;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.pcsc.PcscReaders;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Our read over pcscd against a loop that sends the same commands and looks at nothing. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class Share {
  @Param("dao")
  public String person;

  @Param public Parts parts;

  @Param("1")
  public int turns;

  private ThaiIdCards cards;
  private ThaiIdCards cardsOverJdk;
  private ReadOptions options;
  private BareLoop loop;

  @Setup
  public void findTheCard() {
    String reader = PcscdCards.readerOf(person);
    cards = ThaiIdCards.pcsc();
    cardsOverJdk = ThaiIdCards.over(PcscReaders.jdk());
    options = parts.from(reader);
    List<byte[]> commands = RecordedAnswers.commandsOfOurs(person, parts);
    loop = new BareLoop(reader, commands);
  }

  @Benchmark
  public void inTurn(Times times) throws Exception {
    double[] medians =
        Turns.medians(
            turns,
            () -> cards.read(options),
            () -> cardsOverJdk.read(options),
            loop::runInTransaction,
            loop::run);
    times.ours = medians[0];
    times.oursOverJdk = medians[1];
    times.loopInTransaction = medians[2];
    times.loop = medians[3];
  }

  /** Nanoseconds of one read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Times {
    /** Through what programs get by default. */
    public double ours;

    /** Through the provider that the loop has. */
    public double oursOverJdk;

    /** With the transaction that keeps other programs from the card meanwhile. */
    public double loopInTransaction;

    /** Connect, commands, disconnect: the least that gets an answer. */
    public double loop;
  }
}
