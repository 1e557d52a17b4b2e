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
import io.github.baidiao.card.transport.CardTransport;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Over a real pcscd: our commands, javax.smartcardio, libpcsclite, pcscd, vpcd, simulated card. */
@RequiresPcscd
@Timeout(600)
class PcscReadersIT {
  static final Iterable<String> PEOPLE = SimulatedPerson.bundled();

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String SELECT = "00A4040008A000000054480001";
  private static final String READ_CITIZEN_ID = "80B0000402000D";

  private final PcscReaders readers = new PcscReaders();
  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private VirtualReader reader;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
  }

  @Test
  void listShowsTheCardThatIsIn() {
    reader.insert(somchai);
    assertThat(readers.list()).contains(CardReader.of(reader.name(), true));

    reader.remove();
    assertThat(readers.list()).contains(CardReader.of(reader.name(), false));
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void everyByteOfTheCardArrives(String name) {
    var person = SimulatedPerson.load(name);
    reader.insert(SimulatedCard.of(person));

    try (var card = readers.connect(reader.name())) {
      assertThat(card.atr()).isEqualTo(SimulatedCard.of(person).atr());
      assertThat(send(card, SELECT)).endsWith("9000");
      assertThat(memory(card)).isEqualTo(Fixtures.image(name));
    }
  }

  @Test
  void cardThatPcscdSawGoingIsRemovedAndTheNextOneReads() {
    reader.insert(somchai);
    try (var card = readers.connect(reader.name())) {
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
      try (var card = readers.connect(reader.name())) {
        reader.remove();
        fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
      }
    }
    readsAgain();
  }

  @Test
  void lostConnectionNeverGoesOnWithTheNextCard() {
    reader.insert(somchai.with(Fault.pulledAt(1)));
    try (var card = readers.connect(reader.name())) {
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
      reader.insert(somchai);
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
    }
    readsAgain();
  }

  @Test
  void cardThatPcscdHasNotMissedYetIsRemoved() {
    reader.insert(somchai);
    try (var card = readers.connect(reader.name())) {
      send(card, SELECT);
      reader.pull();
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, READ_CITIZEN_ID));
    }
    readsAgain();
  }

  @Test
  void cardPulledBeforeItAnswersIsRemoved() {
    reader.insert(somchai.with(Fault.pulledAt(3)));
    try (var card = readers.connect(reader.name())) {
      send(card, SELECT);
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, READ_CITIZEN_ID));
    }
    readsAgain();
  }

  @Test
  void muteCardEndsWhenItLeaves() {
    reader.insert(somchai.with(Fault.muteAt(1, Duration.ofMillis(100))));
    try (var card = readers.connect(reader.name())) {
      fails(CardErrorCode.CARD_REMOVED, () -> send(card, SELECT));
    }
    readsAgain();
  }

  @Test
  void statusWordOfTheCardComesThrough() {
    reader.insert(somchai.with(Fault.statusAt(1, 0x6F00)));
    try (var card = readers.connect(reader.name())) {
      assertThat(send(card, SELECT)).isEqualTo("6F00");
    }
  }

  @Test
  void cardOfAnotherKindIsConnectedAndKnowsNoThaiApplet() {
    reader.insert(SimulatedCard.ofAnotherKind());
    try (var card = readers.connect(reader.name())) {
      assertThat(send(card, SELECT)).isEqualTo("6A82");
    }
  }

  @Test
  void emptyReaderHasNoCard() {
    reader.remove();
    fails(CardErrorCode.NO_CARD, () -> readers.connect(reader.name()));
  }

  @Test
  void unknownReaderIsNotFound() {
    fails(CardErrorCode.READER_NOT_FOUND, () -> readers.connect("Virtual PCD that is not there"));
  }

  @Test
  void secondConnectionOfThisProcessIsBusyAndLeavesTheFirstAlone() {
    reader.insert(somchai);
    try (var card = readers.connect(reader.name())) {
      send(card, SELECT);
      fails(CardErrorCode.READER_BUSY, () -> readers.connect(reader.name()));
      fails(CardErrorCode.READER_BUSY, () -> inAnotherThread(() -> readers.connect(reader.name())));
      fails(CardErrorCode.READER_BUSY, () -> inAnotherThread(() -> send(card, READ_CITIZEN_ID)));
      assertThat(send(card, READ_CITIZEN_ID)).isEqualTo("313130303030303030303031369000");
    }
    readers.connect(reader.name()).close();
  }

  @Test
  void closedConnectionCanBeClosedAgainAndLeavesTheCardSelected() {
    reader.insert(somchai);
    var card = readers.connect(reader.name());
    send(card, SELECT);
    card.close();
    card.close();

    try (var again = readers.connect(reader.name())) {
      assertThat(send(again, READ_CITIZEN_ID)).endsWith("9000");
    }
  }

  @Test
  void cardResetByAnotherProcessIsReset() throws Exception {
    reader.insert(somchai);
    // Our own connections hold a transaction, which keeps others from resetting the card.
    var card = reader.terminal().connect("*");
    OtherProcess.resets(reader);

    assertThatThrownBy(card::beginExclusive)
        .extracting(failure -> PcscFailures.code((Exception) failure))
        .isEqualTo(CardErrorCode.CARD_RESET);
    card.disconnect(false);
    readsAgain();
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
                try (var card = readers.connect(reader.name())) {
                  return send(card, SELECT);
                }
              });
      assertThat(answer).failsWithin(300, TimeUnit.MILLISECONDS);
    }
    assertThat(answer.get(20, TimeUnit.SECONDS)).endsWith("9000");
  }

  private void readsAgain() {
    reader.insert(SimulatedCard.of(SimulatedPerson.load("malee")));
    try (var card = readers.connect(reader.name())) {
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
      CompletableFuture.runAsync(action).get();
    } catch (ExecutionException thrown) {
      throw thrown.getCause();
    }
  }

  private static void fails(CardErrorCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(CardException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
