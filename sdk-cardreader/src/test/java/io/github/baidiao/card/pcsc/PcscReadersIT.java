package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.ResponseChaining;
import io.github.baidiao.core.testing.OwnThread;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a real pcscd: our commands, each way to libpcsclite, pcscd, vpcd, simulated card. */
@RequiresPcscd
@ParameterizedClass
@MethodSource("ways")
@Timeout(600)
class PcscReadersIT {
  static final Iterable<String> PEOPLE = SimulatedPerson.bundled();

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String SELECT = "00A4040008A000000054480001";
  private static final String READ_CITIZEN_ID = "80B0000402000D";

  static List<Way> ways() {
    return Boolean.getBoolean("baidiao.endurance")
        ? List.of(Way.values())
        : List.of(Way.JDK, Way.WINSCARD);
  }

  @Parameter Way way;

  private CardReaders readers;
  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private VirtualReader reader;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
    readers = way.readers();
  }

  @Test
  void listShowsTheCardThatIsIn() {
    reader.insert(somchai);
    CardReader with = listed();
    assertThat(with.cardPresent()).isTrue();

    reader.remove();
    CardReader without = listed();
    assertThat(without.cardPresent()).isFalse();

    assertThat(with.eventCount().isPresent()).isEqualTo(way == Way.WINSCARD);
    if (way == Way.WINSCARD) {
      int seen = without.eventCount().getAsInt() - with.eventCount().getAsInt();
      assertThat(seen & 0xFFFF).isOne();
    }
  }

  private CardReader listed() {
    return readers.list().stream()
        .filter(known -> known.name().equals(reader.name()))
        .findAny()
        .orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void everyByteOfTheCardArrives(String name) {
    var person = SimulatedPerson.load(name);
    reader.insert(SimulatedCard.of(person));

    try (var card = connect()) {
      assertThat(card.atr()).isEqualTo(SimulatedCard.of(person).atr());
      assertThat(send(card, SELECT)).endsWith("9000");
      assertThat(memory(card)).isEqualTo(Fixtures.image(name));
    }
  }

  @Test
  void cardThatPcscdSawGoingIsRemovedAndTheNextOneReads() {
    reader.insert(somchai);
    try (var card = connect()) {
      send(card, SELECT);
      reader.remove();
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, READ_CITIZEN_ID));
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, READ_CITIZEN_ID));
    }
    readsAgain();
  }

  @Test
  void cardsPulledUnderAConnectionUseNothingUp() {
    // The JDK alone runs out of handles at the 200th.
    int cards = Boolean.getBoolean("baidiao.endurance") ? 250 : 2;
    for (int i = 0; i < cards; i++) {
      reader.insert(somchai);
      try (var card = connect()) {
        reader.remove();
        fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
      }
    }
    readsAgain();
  }

  @Test
  void lostConnectionNeverGoesOnWithTheNextCard() {
    reader.insert(somchai.with(Fault.pulledAt(1)));
    try (var card = connect()) {
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
      reader.insert(somchai);
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
    }
    readsAgain();
  }

  @Test
  void cardThatPcscdHasNotMissedYetIsRemoved() {
    reader.insert(somchai);
    try (var card = connect()) {
      send(card, SELECT);
      reader.pull();
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, READ_CITIZEN_ID));
    }
    readsAgain();
  }

  @Test
  void cardPulledBeforeItAnswersIsRemoved() {
    reader.insert(somchai.with(Fault.pulledAt(3)));
    try (var card = connect()) {
      send(card, SELECT);
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, READ_CITIZEN_ID));
    }
    readsAgain();
  }

  @Test
  void muteCardEndsWhenItLeaves() {
    reader.insert(somchai.with(Fault.muteAt(1, Duration.ofMillis(100))));
    try (var card = connect()) {
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
    }
    readsAgain();
  }

  @Test
  void statusWordOfTheCardComesThrough() {
    reader.insert(somchai.with(Fault.statusAt(1, 0x6F00)));
    try (var card = connect()) {
      assertThat(send(card, SELECT)).isEqualTo("6F00");
    }
  }

  @Test
  void cardOfAnotherKindIsConnectedAndKnowsNoThaiApplet() {
    reader.insert(SimulatedCard.ofAnotherKind());
    try (var card = connect()) {
      assertThat(send(card, SELECT)).isEqualTo("6A82");
    }
  }

  @Test
  void emptyReaderHasNoCard() {
    reader.remove();
    fails(CardErrorCode.NO_CARD, () -> connect());
  }

  @Test
  void unknownReaderIsNotFound() {
    fails(CardErrorCode.READER_NOT_FOUND, () -> readers.connect("Virtual PCD that is not there"));
  }

  @Test
  void secondConnectionOfThisProcessIsBusyAndLeavesTheFirstAlone() {
    if (way == Way.JNASMARTCARDIO) {
      return; // lets it wait for the first, without end
    }
    reader.insert(somchai);
    try (var card = connect()) {
      send(card, SELECT);
      fails(CardErrorCode.READER_BUSY, () -> connect());
      fails(CardErrorCode.READER_BUSY, () -> inAnotherThread(() -> connect()));
      if (way == Way.JDK) {
        fails(CardErrorCode.READER_BUSY, () -> inAnotherThread(() -> send(card, READ_CITIZEN_ID)));
      }
      assertThat(send(card, READ_CITIZEN_ID)).isEqualTo("313130303030303030303031369000");
    }
    connect().close();
  }

  @Test
  void closedConnectionCanBeClosedAgainAndLeavesTheCardSelected() {
    reader.insert(somchai);
    var card = connect();
    send(card, SELECT);
    card.close();
    card.close();

    try (var again = connect()) {
      assertThat(send(again, READ_CITIZEN_ID)).endsWith("9000");
    }
  }

  @Test
  void transactionOfAnotherProcessIsWaitedFor() throws Exception {
    reader.insert(somchai);
    CompletableFuture<String> answer;
    try (var other = OtherProcess.holds(reader)) {
      assertThat(other.running()).isTrue();
      answer =
          CompletableFuture.supplyAsync(
              () -> {
                try (var card = connect()) {
                  return send(card, SELECT);
                }
              },
              OwnThread.EACH);
      assertThat(answer).failsWithin(300, TimeUnit.MILLISECONDS);
    }
    assertThat(answer.get(20, TimeUnit.SECONDS)).endsWith("9000");
  }

  /** 61xx is fetched, for ways that leave that to us. */
  private CardTransport connect() {
    return new ResponseChaining(readers.connect(reader.name()));
  }

  private void readsAgain() {
    reader.insert(SimulatedCard.of(SimulatedPerson.load("malee")));
    try (var card = connect()) {
      send(card, SELECT);
      assertThat(send(card, READ_CITIZEN_ID)).isEqualTo("313130303030303030303032349000");
    }
  }

  private static byte[] memory(CardTransport card) {
    var memory = new ByteArrayOutputStream();
    for (int offset = 0; offset < 0x1627; offset += 255) {
      int length = Math.min(255, 0x1627 - offset);
      byte[] answer = card.transmit(HEX.parseHex("80B0%04X0200%02X".formatted(offset, length)));
      memory.writeBytes(Arrays.copyOf(answer, answer.length - 2));
    }
    return memory.toByteArray();
  }

  private static String send(CardTransport card, String command) {
    return HEX.formatHex(card.transmit(HEX.parseHex(command)));
  }

  private static void inAnotherThread(Runnable action) throws Throwable {
    try {
      CompletableFuture.runAsync(action, OwnThread.EACH).get();
    } catch (ExecutionException thrown) {
      throw thrown.getCause();
    }
  }

  private static void fails(CardErrorCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(CardException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
