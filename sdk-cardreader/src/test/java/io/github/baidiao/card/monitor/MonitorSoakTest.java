package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A long day at the counter, in some seconds; MonitorOverPcscIT has the same over pcscd. */
@Timeout(120)
class MonitorSoakTest {
  private static final int CARDS = 1000;
  private static final int WARM = 300;

  @Test
  void thousandCardsAreToldAndReadAndLeaveNothingBehind() throws Exception {
    var names = List.of("A", "B");
    var readers = new SimulatedReaders("A", "B");
    var cards = ThaiIdCards.over(readers);
    var people = List.of(card("somchai"), card("malee"));
    var heard = new Heard(Set.copyOf(names));
    var settings =
        MonitorSettings.builder()
            .pollInterval(Duration.ofMillis(1))
            .bounceWindow(Duration.ZERO) // these cards stay shorter than any real one
            .build();
    Footprint warm = Footprint.now();

    try (var monitor = CardMonitor.start(readers, settings, heard)) {
      heard.next(3);
      for (int i = 0; i < CARDS; i++) {
        if (i == WARM) {
          warm = Footprint.now();
        }
        String reader = names.get(i % 2);
        readers.insert(reader, people.get(i % 2));
        Insertion insertion = heard.inserted(reader);
        assertThat(insertion.number()).isEqualTo(i + 1);
        var read = cards.read(ReadOptions.builder().reader(reader).build());
        assertThat(read.citizenId().value()).startsWith("11000000000");
        assertThat(monitor.snapshot().holds(insertion)).isTrue();
        readers.remove(reader);
        heard.removed(insertion);
      }
      heard.nothingElse();
      Footprint end = Footprint.now();
      System.out.printf("%d cards, heap %+d bytes%n", CARDS - WARM, end.grownSince(warm));
      assertThat(end.isFlatSince(warm)).as("%s after %s", end, warm).isTrue();
    }
  }

  private static SimulatedCard card(String person) {
    return SimulatedCard.of(SimulatedPerson.load(person));
  }
}
