package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.Fixtures;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** NHSO, ADM and the card manager, in hexadecimal. */
class AppletsOnTheWireTest {
  private static final String MOI = "00A4040008A000000054480001";
  private static final String NHSO = "00A4040008A000000054480083";
  private static final String ADM = "00A4040008A000000084060002";
  private static final String DEFAULT = "00A4040000";
  private static final String READ_13 = "80B0000402000D";
  private static final String INFO = "8000000017";
  private static final String CPLC = "80CA9F7F2D";

  private final SimulatedReaders readers = new SimulatedReaders();

  @Test
  void whatAnAppletDoesNotHaveIsMissing() {
    Wire boonmee = insert(SimulatedPerson.load("boonmee"));
    assertThat(boonmee.send(NHSO)).isEqualTo("6A82");

    Wire broken = insert(OddPeople.load(OddPeople.BROKEN));
    assertThat(broken.send(ADM)).isEqualTo("6A82");

    Wire blank = insert(OddPeople.load(OddPeople.BLANK));
    assertThat(blank.send(DEFAULT)).isEqualTo("6A82");
  }

  @Test
  void eachAppletAnswersForItselfOnly() {
    Wire card = insert(SimulatedPerson.load("somchai"));

    card.send(ADM);
    assertThat(card.send(READ_13)).isEqualTo("6D00");
    card.send(DEFAULT);
    assertThat(card.send(INFO)).isEqualTo("6D00");
    card.send(NHSO);
    assertThat(card.send(CPLC)).isEqualTo("6D00");
    assertThat(card.send("80B0014F020010")).as("past its end").isEqualTo("6B00");
    assertThat(card.send("80B0014E020010")).as("up to its end").isEqualTo("6110");
  }

  @Test
  void selectionOfWhatIsNotThereLeavesTheOneBefore() {
    Wire card = insert(SimulatedPerson.load("boonmee"));
    card.send(MOI);
    card.send(NHSO);
    assertThat(card.send(READ_13)).isEqualTo("610D");
  }

  @Test
  void nothingIsAnsweredBeforeSelect() {
    Wire card = insert(SimulatedPerson.load("somchai"));
    assertThat(card.send(READ_13)).isEqualTo("6985");
    assertThat(card.send(INFO)).isEqualTo("6985");
    assertThat(card.send(CPLC)).isEqualTo("6985");
  }

  @Test
  void laserCodeComesWholeAndSaysItsLength() {
    Wire card = insert(SimulatedPerson.load("malee"));
    assertThat(card.send(ADM)).isEqualTo("610A");

    String info = hex(Fixtures.image("malee", "adm")) + "9000";
    assertThat(info).startsWith("02010101000000" + "4242" + "32" + "30".repeat(8) + "32");
    assertThat(card.send(INFO)).isEqualTo(info);
    assertThat(card.send("8000000007")).isEqualTo("6C17");
    assertThat(card.send("8000000000")).isEqualTo("6C17");
    assertThat(card.send("80000000")).isEqualTo("6C17");
    assertThat(card.send("8000000117")).isEqualTo("6A86");
  }

  @Test
  void laserCodeOfTheOtherKindComesInTwo() {
    Wire card = insert(OddPeople.load(OddPeople.RELABELLED));
    String info = hex(Fixtures.image("relabelled", "adm"));
    card.send(ADM);

    assertThat(card.send(INFO)).isEqualTo("6C07");
    assertThat(card.send("8000000007")).isEqualTo(info.substring(0, 14) + "6110");
    assertThat(card.send("00C0000010")).isEqualTo(info.substring(14) + "9000");
  }

  @Test
  void laserCodeCanBeRefused() {
    Wire card = insert(SimulatedPerson.load("dao"));
    assertThat(card.send(ADM)).isEqualTo("610A");
    assertThat(card.send(INFO)).isEqualTo("6D00");
  }

  @Test
  void chipNumberIsInBytes13To20OfTheCplc() {
    Wire card = insert(SimulatedPerson.load("somchai"));
    assertThat(card.send(DEFAULT)).isEqualTo("610A");

    String cplc = card.send(CPLC);
    assertThat(cplc).isEqualTo(hex(Fixtures.image("somchai", "cplc")) + "9000");
    assertThat(cplc).startsWith("9F7F2A").hasSize(2 * (3 + 42 + 2));
    assertThat(cplc.substring(26, 42)).isEqualTo("A1B2000000010C01");
    assertThat(card.send("80CA9F7F00")).isEqualTo("6C2D");
    assertThat(card.send("80CA9F7F")).isEqualTo("6C2D");
    assertThat(card.send("80CA00662D")).isEqualTo("6A88");
  }

  @Test
  void chipNumberCanBeRefused() {
    Wire card = insert(OddPeople.load(OddPeople.BROKEN));
    assertThat(card.send(DEFAULT)).isEqualTo("610A");
    assertThat(card.send(CPLC)).isEqualTo("6A88");
  }

  private Wire insert(SimulatedPerson person) {
    readers.insert(SimulatedCard.of(person));
    return new Wire(readers.connect(SimulatedReaders.DEFAULT_READER));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
