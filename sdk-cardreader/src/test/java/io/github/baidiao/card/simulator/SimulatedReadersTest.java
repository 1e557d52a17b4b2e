package io.github.baidiao.card.simulator;

import static io.github.baidiao.card.simulator.SimulatedReaders.DEFAULT_READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.core.testing.OwnThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SimulatedReadersTest {
  private static final String SELECT = "00A4040008A000000054480001";
  private static final String READ_CITIZEN_ID = "80B0000402000D";

  private final SimulatedReaders readers = new SimulatedReaders();
  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));

  @Test
  void listsReadersInTheOrderGiven() {
    var two = new SimulatedReaders("left", "right");
    two.insert("right", somchai);

    assertThat(two.list())
        .containsExactly(CardReader.of("left", false, 0), CardReader.of("right", true, 1));
    assertThat(two.card("right")).containsSame(somchai);
    assertThat(two.card("left")).isEmpty();
  }

  @Test
  void unknownReaderIsNotFound() {
    fails(CardErrorCode.READER_NOT_FOUND, () -> readers.connect("nowhere"));
  }

  @Test
  void emptyReaderHasNoCard() {
    fails(CardErrorCode.NO_CARD, () -> readers.connect(DEFAULT_READER));
  }

  @Test
  void withoutReadersThereIsNoReaderToPutACardIn() {
    fails(CardErrorCode.NO_READER, () -> new SimulatedReaders(new String[0]).insert(somchai));
  }

  @Test
  void secondConnectionIsBusyUntilTheFirstIsClosed() {
    readers.insert(somchai);
    var first = readers.connect(DEFAULT_READER);
    fails(CardErrorCode.READER_BUSY, () -> readers.connect(DEFAULT_READER));

    first.close();
    readers.connect(DEFAULT_READER).close();
  }

  @Test
  void pulledCardEndsItsConnectionAlsoWhenItComesBack() {
    readers.insert(somchai);
    var wire = connect();
    readers.remove();
    readers.insert(somchai);

    fails(CardErrorCode.CARD_REMOVED, () -> wire.send(SELECT));
    assertThat(connect().send(SELECT)).isEqualTo("610A");
  }

  @Test
  void faultPullsTheCardOnce() {
    SimulatedCard card = somchai.with(Fault.pulledAt(2));
    readers.insert(card);
    var wire = connect();
    wire.send(SELECT);

    fails(CardErrorCode.CARD_REMOVED, () -> wire.send("00C000000A"));
    assertThat(readers.list()).containsExactly(CardReader.of(DEFAULT_READER, false, 2));

    readers.insert(card);
    var again = connect();
    again.send(SELECT);
    assertThat(again.send("00C000000A")).endsWith("9000");
  }

  @Test
  void faultAnswersWithAStatusWord() {
    readers.insert(somchai.with(Fault.statusAt(2, 0x6F00)));
    var wire = connect();

    assertThat(wire.send(SELECT)).isEqualTo("610A");
    assertThat(wire.send(READ_CITIZEN_ID)).isEqualTo("6F00");
    assertThat(wire.send(READ_CITIZEN_ID)).isEqualTo("610D");
  }

  @Test
  void faultShortensTheDataThatReadAnnounces() {
    readers.insert(somchai.with(Fault.wrongLengthAt(2)));
    var wire = connect();
    wire.send(SELECT);

    assertThat(wire.send(READ_CITIZEN_ID)).isEqualTo("610C");
    assertThat(wire.send("00C000000C")).isEqualTo("3131303030303030303030319000");
  }

  @Test
  void faultShortensTheDataThatGetResponseFetches() {
    readers.insert(somchai.with(Fault.wrongLengthAt(3)));
    var wire = connect();
    wire.send(SELECT);
    wire.send(READ_CITIZEN_ID);

    assertThat(wire.send("00C000000D")).isEqualTo("3131303030303030303030319000");
  }

  @Test
  void muteCardIsGivenUpAfterItsTime() {
    readers.insert(somchai.with(Fault.muteAt(1, Duration.ofMillis(30))));
    var wire = connect();

    fails(CardErrorCode.CARD_MUTE, () -> wire.send(SELECT));
    assertThat(wire.send(SELECT)).isEqualTo("610A");
  }

  @Test
  void cardCanBePulledWhileItIsMute() {
    readers.insert(somchai.with(Fault.muteAt(1, Duration.ofHours(1))));
    var wire = connect();
    var answer = CompletableFuture.supplyAsync(() -> wire.send(SELECT), OwnThread.EACH);
    readers.remove();

    assertThatThrownBy(answer::join).hasCauseInstanceOf(CardException.class);
  }

  @Test
  void interruptEndsTheWaitForASlowCard() {
    readers.insert(somchai.slowedBy(Duration.ofHours(1)));
    var wire = connect();
    Thread.currentThread().interrupt();

    fails(CardErrorCode.READ_CANCELLED, () -> wire.send(SELECT));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(readers.card(DEFAULT_READER)).isPresent();
  }

  @Test
  void slowCardTakesItsTime() {
    readers.insert(somchai.slowedBy(Duration.ofMillis(40)));
    var wire = connect();
    long start = System.nanoTime();
    wire.send(SELECT);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(ms(40), ms(4000));
  }

  @Test
  void faultsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Fault.pulledAt(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fault.statusAt(1, 0x61)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsNothingOfThePerson() {
    readers.insert(somchai);
    assertThat(somchai).hasToString("SimulatedCard[masked]");
    assertThat(SimulatedCard.ofAnotherKind()).hasToString("SimulatedCard[of another kind]");
  }

  private Wire connect() {
    return new Wire(readers.connect(DEFAULT_READER));
  }

  private static Duration ms(int millis) {
    return Duration.ofMillis(millis);
  }

  private static void fails(CardErrorCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(CardException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
