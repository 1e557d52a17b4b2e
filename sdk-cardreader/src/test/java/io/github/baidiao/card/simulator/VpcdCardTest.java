package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.testing.OwnThread;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The vpcd protocol against a plain socket, without pcscd. */
@Timeout(120)
class VpcdCardTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String OFF = "00";
  private static final String ON = "01";
  private static final String RESET = "02";
  private static final String ATR = "04";
  private static final String SELECT = "00A4040008A000000054480001";
  private static final String READ_CITIZEN_ID = "80B0000402000D";

  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private ServerSocket vpcd;
  private VpcdCard card;
  private Socket reader;
  private DataInputStream in;
  private DataOutputStream out;

  @BeforeEach
  void listen() throws IOException {
    vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    card = new VpcdCard("127.0.0.1", vpcd.getLocalPort());
  }

  @AfterEach
  void pull() throws IOException {
    card.close();
    vpcd.close();
  }

  @Test
  void answersControlAndCommands() throws Exception {
    insert(somchai);

    assertThat(card.inserted()).isTrue();
    assertThat(ask(SELECT)).isEqualTo("610A");
    assertThat(ask(READ_CITIZEN_ID)).isEqualTo("610D");
    assertThat(ask("00C000000D")).isEqualTo("313130303030303030303031369000");
  }

  @Test
  void resetAndPowerOffClearTheSelection() throws Exception {
    insert(somchai);
    for (String control : new String[] {RESET, OFF, ON}) {
      ask(SELECT);
      tell(control);
      assertThat(ask(READ_CITIZEN_ID)).isEqualTo("6985");
    }
  }

  @Test
  void removingClosesTheConnection() throws Exception {
    insert(somchai);
    card.remove();

    assertThat(in.read()).isEqualTo(-1);
    assertThat(card.inserted()).isFalse();
  }

  @Test
  void faultPullsTheCardAndTheSameCardWorksWhenPutInAgain() throws Exception {
    SimulatedCard faulty = somchai.with(Fault.pulledAt(1));
    insert(faulty);
    tell(SELECT);
    assertThat(in.read()).isEqualTo(-1);
    Awaitility.await().until(() -> !card.inserted());

    insert(faulty);
    assertThat(ask(SELECT)).isEqualTo("610A");
  }

  @Test
  void muteCardLeavesAfterItsTime() throws Exception {
    insert(somchai.with(Fault.muteAt(1, Duration.ofMillis(20))));
    tell(SELECT);
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void muteCardCanBePulled() throws Exception {
    insert(somchai.with(Fault.muteAt(1, Duration.ofHours(1))));
    tell(SELECT);
    card.remove();
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void swappedCardGoesOnInTheSameConnection() throws Exception {
    SimulatedCard malee = SimulatedCard.of(SimulatedPerson.load("malee"));
    insert(somchai.with(Fault.swappedAt(2, malee)));
    ask(SELECT);
    assertThat(ask(READ_CITIZEN_ID)).isEqualTo("6985");
    ask(SELECT);
    ask(READ_CITIZEN_ID);
    assertThat(ask("00C000000D")).isEqualTo("313130303030303030303032349000");
    assertThat(ask(ATR)).isEqualTo("3B799600FF5448204E4944203135");
  }

  @Test
  void resetByAnotherProgramLosesTheSelection() throws Exception {
    insert(somchai.with(Fault.resetAt(2)));
    ask(SELECT);
    assertThat(ask(READ_CITIZEN_ID)).isEqualTo("6985");
    assertThat(ask(SELECT)).isEqualTo("610A");
  }

  @Test
  void answerMayBeLongerThanAnyReaderExpects() throws Exception {
    insert(somchai.with(Fault.overLongAt(3, 65_000)));
    ask(SELECT);
    ask(READ_CITIZEN_ID);
    assertThat(ask("00C000000D")).hasSize(2 * (13 + 65_000 + 2));
  }

  @Test
  void messageWithoutContentIsPassedOver() throws Exception {
    insert(somchai);
    tell("");
    tell("09");
    assertThat(ask(SELECT)).isEqualTo("610A");
  }

  @Test
  void keepsThePaceOfItsAtr() throws Exception {
    insert(somchai.atTheCardsOwnPace());
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      ask(SELECT); // 16 bytes of 48 us
    }
    assertThat(System.nanoTime() - start).isGreaterThan(14_000_000);
  }

  @Test
  void endOfPcscdTakesTheCardOut() throws Exception {
    insert(somchai);
    reader.close();
    Awaitility.await().until(() -> !card.inserted());
  }

  @Test
  void nothingListeningIsSaidWithThePlace() throws IOException {
    int port = vpcd.getLocalPort();
    vpcd.close();
    assertThatThrownBy(() -> card.insert(somchai))
        .isInstanceOfSatisfying(
            CardException.class,
            e -> assertThat(e.code()).isEqualTo(CardErrorCode.PCSC_UNAVAILABLE))
        .hasMessageContaining("no vpcd at 127.0.0.1:" + port);
  }

  @Test
  void readerThatTakesNoCardIsBusy() {
    // The system accepts the connection, nobody asks for the card: as with a second card in vpcd.
    assertThatThrownBy(() -> card.insert(somchai, Duration.ofMillis(50)))
        .isInstanceOfSatisfying(
            CardException.class, e -> assertThat(e.code()).isEqualTo(CardErrorCode.READER_BUSY));
    assertThat(card.inserted()).isFalse();
  }

  @Test
  void interruptEndsTheWaitForTheReader() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> card.insert(somchai, Duration.ofSeconds(15)))
        .isInstanceOfSatisfying(
            CardException.class, e -> assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(card.inserted()).isFalse();
  }

  /** Inserts as pcscd does it: asks for the ATR, powers the card, asks again. */
  private void insert(SimulatedCard simulated) throws Exception {
    var inserting = CompletableFuture.runAsync(() -> card.insert(simulated), OwnThread.EACH);
    reader = vpcd.accept();
    in = new DataInputStream(reader.getInputStream());
    out = new DataOutputStream(reader.getOutputStream());
    ask(ATR);
    assertThat(inserting).isNotDone();
    tell(ON);
    assertThat(ask(ATR)).isEqualTo("3B799600005448204E4944203138");
    inserting.join();
  }

  private String ask(String message) throws IOException {
    tell(message);
    byte[] answer = new byte[in.readUnsignedShort()];
    in.readFully(answer);
    return HEX.formatHex(answer);
  }

  private void tell(String message) throws IOException {
    byte[] payload = HEX.parseHex(message);
    out.writeShort(payload.length);
    out.write(payload);
  }
}
