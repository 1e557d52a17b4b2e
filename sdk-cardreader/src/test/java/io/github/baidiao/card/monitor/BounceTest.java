package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards that seem to be pulled just after they were put in: within 1 s, for less than 400 ms. */
class BounceTest {
  private static final CardReader EMPTY = CardReader.of("A", false);
  private static final CardReader FULL = CardReader.of("A", true);

  private final ScriptedReaders readers = new ScriptedReaders();
  private final Hand monitor = new Hand(readers);

  @BeforeEach
  void insert() {
    readers.are(FULL);
    assertThat(monitor.look()).endsWith("CardInserted[A #1]");
  }

  @Test
  void lostContactThatComesBackIsNotTold() {
    readers.are(EMPTY);
    assertThat(monitor.after(200)).isEmpty();
    assertThat(monitor.snapshot().holds(Insertion.of("A", 1))).isTrue();
    assertThat(monitor.after(399)).isEmpty();

    readers.are(FULL);
    assertThat(monitor.look()).isEmpty();
    assertThat(monitor.snapshot().holds(Insertion.of("A", 1))).isTrue();
  }

  @Test
  void cardMayLoseContactSeveralTimes() {
    for (int i = 0; i < 3; i++) {
      readers.are(EMPTY);
      assertThat(monitor.after(100)).isEmpty();
      readers.are(FULL);
      assertThat(monitor.after(100)).isEmpty();
    }
  }

  @Test
  void removalThatLastsIsToldWhenItHasSettled() {
    readers.are(EMPTY);
    assertThat(monitor.after(200)).isEmpty();
    assertThat(monitor.pause()).hasMillis(200);
    assertThat(monitor.after(200)).isEmpty();
    assertThat(monitor.after(200)).containsExactly("CardRemoved[A #1]");
    assertThat(monitor.after(200)).isEmpty();
  }

  @Test
  void nextLookComesWhenTheRemovalSettles() {
    readers.are(EMPTY);
    monitor.after(0);
    monitor.after(350);
    assertThat(monitor.pause()).hasMillis(50);
    assertThat(monitor.after(50)).containsExactly("CardRemoved[A #1]");
    assertThat(monitor.pause()).hasMillis(200);
  }

  @Test
  void removalHeldBackSettlesAlsoAfterTheWindow() {
    readers.are(EMPTY);
    assertThat(monitor.after(999)).isEmpty();
    assertThat(monitor.after(399)).isEmpty();
    assertThat(monitor.after(1)).containsExactly("CardRemoved[A #1]");
  }

  @Test
  void removalAfterTheWindowIsToldAtOnce() {
    readers.are(EMPTY);
    assertThat(monitor.after(1000)).containsExactly("CardRemoved[A #1]");
  }

  @Test
  void cardThatIsBackOnlyAfterTheRemovalHasSettledIsAnotherInsertion() {
    readers.are(EMPTY);
    monitor.after(200);
    readers.are(FULL);
    assertThat(monitor.after(400)).containsExactly("CardRemoved[A #1]", "CardInserted[A #2]");
  }

  @Test
  void readerThatGoesMeanwhileSettlesIt() {
    readers.are(EMPTY);
    monitor.after(200);
    readers.are();
    assertThat(monitor.look()).containsExactly("CardRemoved[A #1]", "ReaderDetached[A]");
  }

  @Test
  void serviceThatGoesMeanwhileSettlesIt() {
    readers.are(EMPTY);
    monitor.after(200);
    readers.fail(() -> new CardException(CardErrorCode.PCSC_UNAVAILABLE));
    assertThat(monitor.look())
        .containsExactly("ServiceLost[CARD-101]", "CardRemoved[A #1]", "ReaderDetached[A]");
  }

  @Test
  void bounceThatOnlyTheEventCountTellsIsNoOtherCard() {
    readers.are(CardReader.of("A", true, 3));
    monitor.after(100);
    readers.are(CardReader.of("A", true, 5));
    assertThat(monitor.after(100)).isEmpty();
    assertThat(monitor.after(1000)).isEmpty();
  }

  @Test
  void eventsOfABounceDoNotCountAgainstTheCardThatCameBack() {
    readers.are(CardReader.of("A", true, 3));
    monitor.after(700);
    readers.are(CardReader.of("A", false, 4));
    monitor.after(200);
    readers.are(CardReader.of("A", true, 5));
    assertThat(monitor.after(200)).isEmpty();
    assertThat(monitor.after(200)).isEmpty();
  }

  @Test
  void eventCountTellsAnotherCardAcrossItsSixteenBits() {
    readers.are(CardReader.of("A", true, 65535));
    monitor.after(1000);
    readers.are(CardReader.of("A", true, 1));
    assertThat(monitor.look()).containsExactly("CardRemoved[A #1]", "CardInserted[A #2]");
  }

  @Test
  void eventCountThatIsNotAlwaysToldTellsNothing() {
    readers.are(CardReader.of("A", true, 1));
    monitor.after(1000);
    readers.are(FULL);
    assertThat(monitor.look()).isEmpty();
    readers.are(CardReader.of("A", true, 3));
    assertThat(monitor.look()).isEmpty();
  }

  @Test
  void withoutAWindowEveryRemovalIsToldAtOnce() {
    var eager = new Hand(readers, MonitorSettings.builder().bounceWindow(Duration.ZERO).build());
    eager.look();
    readers.are(EMPTY);
    assertThat(eager.look()).containsExactly("CardRemoved[A #1]");
  }

  @Test
  void bounceInOneReaderHoldsBackNothingOfAnother() {
    readers.are(FULL, CardReader.of("B", true));
    monitor.after(2000);
    readers.are(EMPTY, CardReader.of("B", true));
    assertThat(monitor.look()).containsExactly("CardRemoved[A #1]");
    readers.are(FULL, CardReader.of("B", true));
    monitor.look();
    readers.are(EMPTY, CardReader.of("B", false));
    assertThat(monitor.after(200)).isEmpty();
  }
}
