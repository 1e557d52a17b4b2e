package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.pcsc.RequiresPcscd;
import io.github.baidiao.card.pcsc.VirtualReader;
import io.github.baidiao.card.pcsc.Way;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.CardReaders;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a real pcscd with both virtual readers, which it looks at every 0.4 s. */
@RequiresPcscd
@ParameterizedClass
@MethodSource("ways")
@Timeout(3600)
class MonitorOverPcscIT {
  private static final boolean LONG = Boolean.getBoolean("baidiao.endurance");

  static List<Way> ways() {
    return List.of(Way.JDK, Way.WINSCARD);
  }

  @Parameter Way way;

  private CardReaders readers;
  private ThaiIdCards cards;
  private VirtualReader one;
  private VirtualReader two;

  @BeforeEach
  void take(VirtualReader virtual) {
    readers = way.readers();
    cards = ThaiIdCards.over(readers);
    one = virtual;
    one.remove();
    two = VirtualReader.besides(one);
  }

  @AfterEach
  void giveBack() {
    two.close();
  }

  @Test
  void cardsOfTwoReadersComeAndGoEachInItsOwn() throws Exception {
    var heard = new Heard(Set.of(one.name(), two.name()));
    try (var monitor = CardMonitor.start(readers, heard)) {
      assertThat(heard.next(3))
          .startsWith("ServiceAvailable")
          .contains("ReaderAttached[" + one.name() + "]", "ReaderAttached[" + two.name() + "]");

      one.insert(card("somchai"));
      Insertion first = heard.inserted(one.name());
      two.insert(card("malee"));
      Insertion second = heard.inserted(two.name());
      assertThat(read(first)).isEqualTo("1100000000016");
      assertThat(read(second)).isEqualTo("1100000000024");

      one.remove();
      heard.removed(first);
      assertThat(monitor.snapshot().holds(second)).isTrue();
      two.remove();
      heard.removed(second);
      heard.nothingElse();
    }
  }

  @Test
  void cardThatIsInAtStartIsInserted() throws Exception {
    one.insert(card("somchai"));
    var heard = new Heard(Set.of(one.name()));
    try (var monitor = CardMonitor.start(readers, heard)) {
      assertThat(heard.next(3)).last().asString().startsWith("CardInserted");
      assertThat(monitor.snapshot().reader(one.name()).get().cardPresent()).isTrue();
    }
  }

  @Test
  void cardChangedBetweenTwoLooksIsToldWhereEventsAreCounted() {
    var turned = new Hand(readers);
    one.insert(card("somchai"));
    turned.look();
    Insertion first = turned.snapshot().reader(one.name()).get().insertion().get();

    one.insert(card("malee")); // which waits until pcscd has seen the empty reader
    List<String> told = turned.after(2000);

    if (way == Way.WINSCARD) {
      assertThat(told)
          .containsExactly("CardRemoved[" + first + "]", "CardInserted[" + one.name() + " #2]");
    } else {
      assertThat(told).isEmpty();
    }
  }

  @Test
  void listenerReadsWhileTheMonitorLooks() throws Exception {
    var looking = MonitorSettings.builder().pollInterval(Duration.ofMillis(1)).build();
    var heard = new Heard(Set.of(one.name(), two.name()));
    try (var monitor = CardMonitor.start(readers, looking, heard)) {
      heard.next(3);
      one.insert(card("somchai"));
      two.insert(card("malee"));
      var pool = Executors.newFixedThreadPool(2);
      var reads = pool.invokeAll(List.of(() -> readOften(one.name()), () -> readOften(two.name())));
      pool.shutdown();
      assertThat(reads.get(0).get()).isEqualTo("1100000000016");
      assertThat(reads.get(1).get()).isEqualTo("1100000000024");
      assertThat(heard.next(2)).allMatch(event -> event.startsWith("CardInserted"));
      heard.nothingElse();
      assertThat(monitor.snapshot().serviceAvailable()).isTrue();
    }
  }

  /** A card takes pcscd about a second to come and go: the thousand are in .ci/endurance. */
  @Test
  void manyCardsAreToldAndReadAndLeaveNothingBehind() throws Exception {
    int many = LONG ? 1000 : 4;
    var places = List.of(one, two);
    var people = List.of(card("somchai"), card("malee"));
    var heard = new Heard(Set.of(one.name(), two.name()));
    Footprint warm = Footprint.now();
    try (var monitor = CardMonitor.start(readers, heard)) {
      heard.next(3);
      for (int i = 0; i < many; i++) {
        if (i == 100) {
          warm = Footprint.now();
        }
        VirtualReader reader = places.get(i % 2);
        reader.insert(people.get(i % 2));
        Insertion insertion = heard.inserted(reader.name());
        assertThat(read(insertion)).startsWith("11000000000");
        assertThat(monitor.snapshot().holds(insertion)).isTrue();
        reader.remove();
        heard.removed(insertion);
      }
      heard.nothingElse();
    }
    if (LONG) {
      Footprint end = Footprint.now();
      System.out.printf("%d cards, heap %+d bytes%n", many - 100, end.grownSince(warm));
      assertThat(end.isFlatSince(warm)).as("%s after %s", end, warm).isTrue();
    }
  }

  private String readOften(String reader) {
    String id = "";
    for (int i = 0; i < 10; i++) {
      id = cards.read(ReadOptions.builder().reader(reader).build()).citizenId().value();
    }
    return id;
  }

  private String read(Insertion insertion) {
    return cards
        .read(ReadOptions.builder().reader(insertion.readerName()).build())
        .citizenId()
        .value();
  }

  private static SimulatedCard card(String person) {
    return SimulatedCard.of(SimulatedPerson.load(person));
  }
}
