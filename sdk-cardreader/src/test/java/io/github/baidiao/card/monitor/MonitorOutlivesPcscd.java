package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.pcsc.OwnPcscd;
import io.github.baidiao.card.pcsc.Way;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.CardReaders;
import java.util.Set;

/**
 * One monitor that outlives its pcscd several times. Runs below {@code .ci/own-pcscd}; prints a
 * line for each thing that held.
 */
final class MonitorOutlivesPcscd {
  private final OwnPcscd pcscd;
  private final CardReaders readers;
  private final String one;
  private final String two;
  private final Heard heard;

  private MonitorOutlivesPcscd(OwnPcscd pcscd, Way way) {
    this.pcscd = pcscd;
    this.readers = way.readers();
    this.one = pcscd.reader(0);
    this.two = pcscd.reader(1);
    this.heard = new Heard(Set.of(one, two));
  }

  /** Argument: the way. */
  public static void main(String[] arguments) throws Exception {
    try (var pcscd = new OwnPcscd(2)) {
      new MonitorOutlivesPcscd(pcscd, Way.valueOf(arguments[0])).run();
    }
    // Native threads of PC/SC do not keep us.
    System.exit(0);
  }

  private void run() throws Exception {
    var monitor = CardMonitor.start(readers, heard);
    assertThat(heard.next(1)).containsExactly("ServiceLost[CARD-101]");

    pcscd.startWithoutReaders();
    assertThat(heard.next(1)).containsExactly("ServiceAvailable");
    assertThat(monitor.snapshot().readers()).isEmpty();
    System.out.println("held: started after the monitor, without a reader");

    pcscd.stop();
    assertThat(heard.next(1)).containsExactly("ServiceLost[CARD-101]");
    pcscd.start();
    comesWithItsReaders();
    cardComes(1);
    System.out.println("held: stopped");

    pcscd.kill();
    assertThat(heard.next(4))
        .containsExactly(
            "ServiceLost[CARD-101]",
            "CardRemoved[" + one + " #1]",
            "ReaderDetached[" + one + "]",
            "ReaderDetached[" + two + "]");
    assertThat(monitor.snapshot()).isEqualTo(ReadersSnapshot.NOTHING_KNOWN);
    pcscd.start();
    comesWithItsReaders();
    cardComes(2);
    System.out.println("held: killed with a card in it");

    heard.nothingElse();
    monitor.close();
  }

  private void comesWithItsReaders() throws InterruptedException {
    assertThat(heard.next(3))
        .containsExactly(
            "ServiceAvailable", "ReaderAttached[" + one + "]", "ReaderAttached[" + two + "]");
  }

  /** And is read; it stays in until its pcscd ends. */
  private void cardComes(long number) throws InterruptedException {
    pcscd.slot(0).insert(SimulatedCard.of(SimulatedPerson.load("somchai")));
    assertThat(heard.inserted(one)).isEqualTo(Insertion.of(one, number));
    var options = ReadOptions.builder().reader(one).build();
    assertThat(ThaiIdCards.over(readers).read(options).citizenId().value())
        .isEqualTo("1100000000016");
  }
}
