package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * One program that outlives its pcscd several times, without any option given to Java. Runs below
 * {@code .ci/own-pcscd}; prints a line for each thing that held.
 */
@SuppressWarnings("try") // a card is in while its slot is open
final class PcscdComesAndGoes {
  private static final byte[] SELECT = HexFormat.of().parseHex("00A4040008A000000054480001");
  private static final int SLOTS = 16;

  private final OwnPcscd pcscd;
  private final CardReaders readers;
  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));

  private PcscdComesAndGoes(OwnPcscd pcscd, Way way) {
    this.pcscd = pcscd;
    this.readers = way.readers();
  }

  /** Arguments: the way, and how many cards are pulled. */
  public static void main(String[] arguments) throws Exception {
    try (var pcscd = new OwnPcscd(SLOTS)) {
      var program = new PcscdComesAndGoes(pcscd, Way.valueOf(arguments[0]));
      program.startedAfterTheProgram();
      program.stoppedDuringARead();
      program.killedDuringARead();
      program.restartedUnnoticed();
      program.cardsPulledDuringAReadUseNothingUp(Integer.parseInt(arguments[1]));
    }
    // Native threads of PC/SC do not keep us.
    System.exit(0);
  }

  private void startedAfterTheProgram() throws Exception {
    noService(readers::list);
    noService(readers::list);
    noService(() -> readers.connect("Virtual PCD"));
    pcscd.startWithoutReaders();
    assertThat(readers.list()).isEmpty();
    pcscd.stop();
    noService(readers::list);
    pcscd.start();
    allReadersAreListed();
    readsACard();
    held("started after the program, first without a reader");
  }

  private void stoppedDuringARead() throws Exception {
    failsDuringARead(pcscd::stop);
    pcscd.start();
    readsACard();
    held("stopped");
  }

  private void killedDuringARead() throws Exception {
    failsDuringARead(pcscd::kill);
    noService(() -> readers.connect(pcscd.reader(0)));
    pcscd.start();
    readsACard();
    held("killed");
  }

  private void restartedUnnoticed() throws Exception {
    pcscd.kill();
    pcscd.start();
    allReadersAreListed();

    pcscd.kill();
    pcscd.start();
    try (var slot = insert(0)) {
      // No list() in between: that would find the new service first.
      await().ignoreExceptionsMatching(e -> is(CardErrorCode.NO_CARD, e)).until(this::answers);
    }
    held("restarted unnoticed");
  }

  private void allReadersAreListed() {
    // pcscd answers a moment before the last of them is up.
    await().untilAsserted(() -> assertThat(readers.list()).hasSize(SLOTS));
  }

  private boolean answers() {
    try (var card = readers.connect(pcscd.reader(0))) {
      return card.transmit(SELECT).length >= 2;
    }
  }

  private void failsDuringARead(EndOfService end) throws Exception {
    try (var slot = insert(0)) {
      present(List.of(0), true);
      try (var card = readers.connect(pcscd.reader(0))) {
        card.transmit(SELECT);
        end.comes();
        noService(() -> card.transmit(SELECT));
        noService(() -> card.transmit(SELECT));
      }
    }
    noService(readers::list);
  }

  /**
   * Pulls cards in all readers at once. Each is noticed by pcscd before the next command, which is
   * when the JDK's provider keeps the handle.
   */
  private void cardsPulledDuringAReadUseNothingUp(int cards) throws Exception {
    var all = IntStream.range(0, SLOTS).boxed().toList();
    var hands = Executors.newFixedThreadPool(SLOTS);
    try {
      for (int pulled = 0; pulled < cards; pulled += SLOTS) {
        var inserting = all.stream().map(slot -> hands.submit(() -> insert(slot))).toList();
        var slots = new ArrayList<VpcdCard>();
        for (var slot : inserting) {
          slots.add(slot.get());
        }
        present(all, true);
        var connected = all.stream().map(slot -> readers.connect(pcscd.reader(slot))).toList();
        connected.forEach(card -> card.transmit(SELECT));
        slots.forEach(VpcdCard::close);
        present(all, false);
        for (CardTransport card : connected) {
          fails(CardErrorCode.CARD_REMOVED, () -> card.transmit(SELECT));
          card.close();
        }
      }
    } finally {
      hands.shutdownNow();
    }
    readsACard();
    held("cards pulled");
  }

  private void readsACard() {
    try (var slot = insert(1)) {
      present(List.of(1), true);
      var options = ReadOptions.builder().reader(pcscd.reader(1)).build();
      assertThat(ThaiIdCards.over(readers).read(options).holder().citizenId().value())
          .isEqualTo("1100000000016");
    }
  }

  private VpcdCard insert(int number) {
    var slot = pcscd.slot(number);
    slot.insert(somchai);
    return slot;
  }

  private void present(List<Integer> slots, boolean present) {
    var names = slots.stream().map(pcscd::reader).toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                readers.list().stream()
                    .filter(reader -> names.contains(reader.name()))
                    .map(CardReader::cardPresent)
                    .allMatch(there -> there == present));
  }

  private static void noService(ThrowingCallable call) {
    fails(CardErrorCode.PCSC_UNAVAILABLE, call);
  }

  private static void fails(CardErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call).matches(thrown -> is(code, thrown), "is " + code);
  }

  private static boolean is(CardErrorCode code, Throwable thrown) {
    return thrown instanceof CardException failure && failure.code() == code;
  }

  private static void held(String what) {
    System.out.println("held: " + what);
  }

  private interface EndOfService {
    void comes() throws Exception;
  }
}
