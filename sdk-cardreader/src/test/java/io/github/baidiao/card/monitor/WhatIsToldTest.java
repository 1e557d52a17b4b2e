package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.event.Delivery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Over simulated readers, turned by hand. */
class WhatIsToldTest {
  private final SimulatedReaders readers = new SimulatedReaders("A", "B");
  private final SimulatedCard card = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private final SimulatedCard other = SimulatedCard.of(SimulatedPerson.load("malee"));
  private final Hand monitor = new Hand(readers);

  @Test
  void beforeTheFirstLookNothingIsKnown() {
    assertThat(monitor.snapshot().serviceAvailable()).isFalse();
    assertThat(monitor.snapshot().readers()).isEmpty();
  }

  @Test
  void firstLookTellsWhatIsThere() {
    readers.insert("B", card);

    assertThat(monitor.look())
        .containsExactly(
            "ServiceAvailable", "ReaderAttached[A]", "ReaderAttached[B]", "CardInserted[B #1]");
    assertThat(monitor.events().get(0).snapshot()).isEqualTo(monitor.snapshot());
    assertThat(monitor.snapshot().readers())
        .extracting(ReaderState::name, ReaderState::cardPresent)
        .containsExactly(tuple("A", false), tuple("B", true));
  }

  @Test
  void noReaderAtStartIsASnapshotWithoutReaders() {
    readers.detach("A");
    readers.detach("B");

    assertThat(monitor.look()).containsExactly("ServiceAvailable");
    assertThat(monitor.snapshot().serviceAvailable()).isTrue();
    assertThat(monitor.snapshot().readers()).isEmpty();

    readers.attach("C");
    assertThat(monitor.look()).containsExactly("ReaderAttached[C]");
  }

  @Test
  void quietReadersTellNothing() {
    monitor.look();
    assertThat(monitor.look()).isEmpty();
  }

  @Test
  void cardComesAndGoes() {
    monitor.look();

    readers.insert("A", card);
    assertThat(monitor.look()).containsExactly("CardInserted[A #1]");
    assertThat(monitor.snapshot().reader("A").get().cardPresent()).isTrue();

    readers.remove("A");
    assertThat(monitor.after(1000)).containsExactly("CardRemoved[A #1]");
    assertThat(monitor.snapshot().reader("A").get().cardPresent()).isFalse();
  }

  @Test
  void eachCardIsTiedToItsReader() {
    monitor.look();
    readers.insert("B", card);
    readers.insert("A", other);
    assertThat(monitor.look()).containsExactly("CardInserted[A #1]", "CardInserted[B #2]");

    readers.remove("A");
    assertThat(monitor.after(1000)).containsExactly("CardRemoved[A #1]");
    assertThat(monitor.snapshot().reader("B").get().insertion()).contains(Insertion.of("B", 2));
  }

  @Test
  void sameCardPutInAgainIsAnotherInsertion() {
    readers.insert("A", card);
    monitor.look();
    Insertion first = monitor.snapshot().reader("A").get().insertion().get();
    assertThat(monitor.snapshot().holds(first)).isTrue();

    readers.remove("A");
    monitor.after(1000);
    readers.insert("A", card);
    assertThat(monitor.look()).containsExactly("CardInserted[A #2]");
    assertThat(monitor.snapshot().holds(first)).isFalse();
  }

  @Test
  void cardChangedBetweenTwoLooksIsRemovedAndInserted() {
    readers.insert("A", card);
    monitor.look();

    readers.insert("A", other);
    assertThat(monitor.after(1000)).containsExactly("CardRemoved[A #1]", "CardInserted[A #2]");
    // One look, one snapshot: that of the removal shows the next card.
    assertThat(monitor.events().get(0).snapshot().holds(Insertion.of("A", 2))).isTrue();
  }

  @Test
  void cardThatCameAndWentBetweenTwoLooksIsNotTold() {
    monitor.look();
    readers.insert("A", card);
    readers.remove("A");
    assertThat(monitor.after(200)).isEmpty();
  }

  @Test
  void readerUnpluggedTakesItsCardWithIt() {
    readers.insert("A", card);
    monitor.look();

    readers.detach("A");
    assertThat(monitor.look()).containsExactly("CardRemoved[A #1]", "ReaderDetached[A]");
    assertThat(monitor.snapshot().reader("A")).isEmpty();
  }

  @Test
  void readerPluggedInAgainHasANewInsertion() {
    readers.insert("A", card);
    monitor.look();
    readers.detach("A");
    monitor.look();

    readers.attach("A");
    readers.insert("A", card);
    assertThat(monitor.look()).containsExactly("ReaderAttached[A]", "CardInserted[A #2]");
  }

  @Test
  void whatGoesIsToldBeforeWhatComes() {
    readers.insert("A", card);
    monitor.look();

    readers.detach("A");
    readers.attach("C");
    readers.insert("C", card);
    assertThat(monitor.look())
        .containsExactly(
            "CardRemoved[A #1]", "ReaderDetached[A]", "ReaderAttached[C]", "CardInserted[C #2]");
  }

  @Test
  void lostServiceIsToldOnceAndTakesEverythingWithIt() {
    readers.insert("B", card);
    monitor.look();

    readers.stopService();
    assertThat(monitor.look())
        .containsExactly(
            "ServiceLost[CARD-101]", "ReaderDetached[A]", "CardRemoved[B #1]", "ReaderDetached[B]");
    assertThat(monitor.events().get(0).snapshot()).isEqualTo(monitor.snapshot());
    assertThat(monitor.snapshot()).isEqualTo(ReadersSnapshot.NOTHING_KNOWN);
    assertThat(monitor.look()).isEmpty();
  }

  @Test
  void serviceThatIsBackTellsAllOverAgainAsNewInsertions() {
    readers.insert("B", card);
    monitor.look();
    readers.stopService();
    monitor.look();

    readers.startService();
    assertThat(monitor.look())
        .containsExactly(
            "ServiceAvailable", "ReaderAttached[A]", "ReaderAttached[B]", "CardInserted[B #2]");
    assertThat(monitor.look()).isEmpty();
  }

  @Test
  void serviceThatIsNotThereAtStartIsLostAndFoundWhenItComes() {
    readers.stopService();
    assertThat(monitor.look()).containsExactly("ServiceLost[CARD-101]");
    assertThat(monitor.look()).isEmpty();

    readers.startService();
    assertThat(monitor.look()).startsWith("ServiceAvailable");
  }

  @Test
  void lostServiceIsAskedLessAndLessOftenDownToOnceASecond() {
    monitor.look();
    assertThat(monitor.pause()).hasMillis(200);

    readers.stopService();
    for (int millis : List.of(200, 400, 800, 1000, 1000)) {
      monitor.look();
      assertThat(monitor.pause()).hasMillis(millis);
    }

    readers.startService();
    monitor.look();
    assertThat(monitor.pause()).hasMillis(200);
    readers.stopService();
    monitor.look();
    assertThat(monitor.pause()).hasMillis(200);
  }

  @Test
  void anyFailureOfTheReadersIsALostServiceWithItsCode() {
    var scripted = new ScriptedReaders();
    var watched = new Hand(scripted);

    scripted.fail(() -> new CardException(CardErrorCode.READER_BLOCKED));
    assertThat(watched.look()).containsExactly("ServiceLost[CARD-107]");
    scripted.are();
    watched.look();
    scripted.fail(() -> new IllegalStateException("a provider with a defect"));
    assertThat(watched.look()).containsExactly("ServiceLost[CARD-106]");
    scripted.are();
    watched.look();
    scripted.fail(() -> new NoClassDefFoundError("a Java without java.smartcardio"));
    assertThat(watched.look()).containsExactly("ServiceLost[CARD-106]");
    scripted.are();
    assertThat(watched.look()).containsExactly("ServiceAvailable");
  }

  @Test
  void listenerThatStandsStillHoldsUpTheMonitorInsteadOfLosingEvents() {
    Queue<Runnable> asleep = new ArrayDeque<>();
    var delivery =
        new Delivery<MonitorEvent>(CardMonitor.class, "card events", asleep::add, event -> {});
    var watch = new Watch(readers, MonitorSettings.defaults(), delivery, () -> 0);
    while (delivery.hasRoom()) {
      delivery.deliver(
          List.of(
              new MonitorEvent.CardInserted(Insertion.of("A", 1), ReadersSnapshot.NOTHING_KNOWN)));
    }
    watch.poll();
    assertThat(watch.snapshot().serviceAvailable()).isFalse();

    asleep.remove().run();
    watch.poll();
    assertThat(watch.snapshot().serviceAvailable()).isTrue();
  }

  @Test
  void matchKnowsEveryCase() {
    readers.insert("A", card);
    monitor.look();
    var told = new ArrayList<>(monitor.events());
    readers.stopService();
    monitor.look();
    told.addAll(monitor.events());

    assertThat(told)
        .extracting(
            event ->
                event.<String>match(
                    attached -> "+" + attached.readerName(),
                    detached -> "-" + detached.readerName(),
                    inserted -> "+" + inserted.insertion().number(),
                    removed -> "-" + removed.insertion().number(),
                    lost -> lost.code().name(),
                    available -> "available"))
        .containsExactly("available", "+A", "+1", "+B", "PCSC_UNAVAILABLE", "-1", "-A", "-B");
  }
}
