package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways in which cards differ, in hexadecimal. */
class QuirksOnTheWireTest {
  private static final String T0_ATR = "3B799600005448204E4944203138";
  private static final String T1_ATR = "3B99968131FE455448204E494420313852";
  private static final String MOI = "00A4040008A000000054480001";
  private static final String READ_13 = "80B0000402000D";
  private static final String CITIZEN_ID = "31313030303030303030303136";

  private final SimulatedReaders readers = new SimulatedReaders();

  @Test
  void strictClassRefusesTheOtherAndKeepsWhatWaits() {
    Wire card = somchai(T0_ATR, "0003", Map.of("strictClass", true));
    card.send(MOI);
    card.send(READ_13);
    assertThat(card.send("80C000000D")).isEqualTo("6E00");
    assertThat(card.send("00C000000D")).isEqualTo(CITIZEN_ID + "9000");
  }

  @Test
  void dataCanBeAnnouncedInPieces() {
    Wire card = somchai(T0_ATR, "0003", Map.of("announceAtMost", 6));
    card.send(MOI);
    assertThat(card.send(READ_13)).isEqualTo("6106");
    assertThat(card.send("00C0000007")).isEqualTo("6C06");
    assertThat(card.send("00C0000006")).isEqualTo("3131303030306106");
    assertThat(card.send("00C0000006")).isEqualTo("3030303030316101");
    assertThat(card.send("00C0000001")).isEqualTo("369000");
  }

  @Test
  void cardOfT1GivesDataAtOnceWithLeOrWithout() {
    Wire card = somchai(T1_ATR, "0003", Map.of());
    assertThat(card.send(MOI)).isEqualTo("8408A0000000544800019000");
    assertThat(card.send(MOI + "00")).isEqualTo("8408A0000000544800019000");
    assertThat(card.send(READ_13)).isEqualTo(CITIZEN_ID + "9000");
    assertThat(card.send(READ_13 + "0D")).isEqualTo(CITIZEN_ID + "9000");
    assertThat(card.send("00C000000D")).isEqualTo("6985");
  }

  @Test
  void cardOfT1TakesLe00ForAll() {
    Wire card = somchai(T1_ATR, "0003", Map.of());
    card.send("00A4040000");
    assertThat(card.send("80CA9F7F00")).startsWith("9F7F2A").endsWith("9000");
    assertThat(card.send("80CA9F7F2C")).isEqualTo("6C2D");
  }

  @Test
  void cardOfT1CanTakeTheMissingLeAtItsWord() {
    Wire card = somchai(T1_ATR, "0003", Map.of("readNeedsLe", true));
    card.send(MOI);
    assertThat(card.send(READ_13)).isEqualTo("9000");
    assertThat(card.send(READ_13 + "0D")).isEqualTo(CITIZEN_ID + "9000");
  }

  @Test
  void withAtrTellsTheProtocol() {
    var card = SimulatedCard.of(SimulatedPerson.load("somchai"));
    readers.insert(card.withAtr(Hex.bytes(T1_ATR)));
    var wire = new Wire(readers.connect(SimulatedReaders.DEFAULT_READER));
    assertThat(wire.atr()).isEqualTo(Hex.bytes(T1_ATR));
    wire.send(MOI);
    assertThat(wire.send(READ_13)).isEqualTo(CITIZEN_ID + "9000");
  }

  @Test
  void oldLayoutHasPersonInBlock1AndAddressInBlock0() {
    Wire card = somchai(T0_ATR, "0002", Map.of());
    card.send(MOI);
    assertThat(read(card, "80B00000020004")).isEqualTo("30303032");
    assertThat(read(card, "80B0000402010D")).isEqualTo(CITIZEN_ID);
    assertThat(read(card, "80B00004020002")).isEqualTo("3939");
    assertThat(read(card, "80B0009A02000A")).as("after the address").isEqualTo("20".repeat(10));
    assertThat(card.send("80B01579020101")).as("block 1 ends with the photo").isEqualTo("6B00");
  }

  @Test
  void oldLayoutCanHaveEverythingInBlock1AndAShortBlock0() {
    Wire card = somchai(T0_ATR, "0002", Map.of("oldLayout", "all-block1", "oldBlock0", "short"));
    card.send(MOI);
    assertThat(read(card, "80B00000020004")).isEqualTo("30303032");
    assertThat(card.send("80B00000020005")).isEqualTo("6B00");
    assertThat(read(card, "80B01579020102")).isEqualTo("3939");
  }

  private static String read(Wire card, String command) {
    String announced = card.send(command);
    assertThat(announced).startsWith("61");
    String answer = card.send("00C00000" + announced.substring(2));
    assertThat(answer).endsWith("9000");
    return answer.substring(0, answer.length() - 4);
  }

  private Wire somchai(String atr, String version, Map<String, Object> quirks) {
    readers.insert(new CardVariant("", atr, version, quirks).card("somchai"));
    return new Wire(readers.connect(SimulatedReaders.DEFAULT_READER));
  }
}
