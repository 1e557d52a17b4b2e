package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The card's side of the PIN: what openssl computed is right, everything else is counted. */
class PinOnTheWireTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String ADM = "00A4040008A000000084060002";
  private static final String CHALLENGE = "80B4000020";
  private static final String VERIFY = "8020010020";
  private static final String WRONG = "00".repeat(32);

  private final SimulatedReaders readers = new SimulatedReaders();
  private SimulatedCard somchai =
      SimulatedCard.of(SimulatedPerson.load("somchai"))
          .withRandom(giving(vector("1234").challenge));

  /** One line of the vectors. */
  record Vector(String pin, String challenge, String response) {}

  static List<Vector> vectors() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/pin/vectors.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .map(fields -> new Vector(fields[0], fields[2], fields[3]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void responseIsThatOfOpenssl(Vector vector) {
    assertThat(HEX.formatHex(PinResponse.to(HEX.parseHex(vector.challenge), vector.pin)))
        .isEqualTo(vector.response);
  }

  @Test
  void challengeIsFromTheRandomSourceAndSaysItsLength() {
    Wire card = insert();
    assertThat(card.send("80B40000")).isEqualTo("6C20");
    assertThat(card.send("80B4000010")).isEqualTo("6C20");
    assertThat(card.send(CHALLENGE)).isEqualTo(vector("1234").challenge + "9000");
    assertThat(card.send("80B4010020")).isEqualTo("6A86");
  }

  @Test
  void rightPinIsTakenAndWrongOnesAreForgotten() {
    Wire card = insert();
    assertThat(tryWrong(card)).isEqualTo("63C2");
    assertThat(tryWrong(card)).isEqualTo("63C1");
    assertThat(somchai.wrongPins()).isEqualTo(2);
    assertThat(tryRight(card)).isEqualTo("9000");
    assertThat(somchai.wrongPins()).isZero();
    assertThat(tryWrong(card)).isEqualTo("63C2");
  }

  @Test
  void thirdWrongPinLeavesNoneAndFifthLocks() {
    Wire card = insert();
    tryWrong(card);
    tryWrong(card);
    assertThat(tryWrong(card)).isEqualTo("63C0");
    assertThat(tryRight(card)).as("the fourth, though right").isEqualTo("6984");
    assertThat(tryRight(card)).as("the fifth").isEqualTo("6983");
    assertThat(tryRight(card)).as("for ever").isEqualTo("6983");
    assertThat(somchai.wrongPins()).isEqualTo(5);
  }

  @Test
  void counterOutlivesResetAndRemoval() {
    tryWrong(insert());
    readers.remove();
    assertThat(tryWrong(insert())).isEqualTo("63C1");

    somchai = somchai.withRandom(giving(vector("1234").challenge));
    assertThat(tryWrong(insert())).as("another card").isEqualTo("63C2");
  }

  @Test
  void triesWithoutAChallengeOfTheirOwnAreNotCounted() {
    Wire card = insert();
    assertThat(card.send(VERIFY + WRONG)).isEqualTo("6985");
    card.send(CHALLENGE);
    card.send(VERIFY + WRONG);
    assertThat(card.send(VERIFY + WRONG)).as("the same challenge again").isEqualTo("6985");
    card.send(CHALLENGE);
    assertThat(card.send("8020010008" + "00".repeat(8))).isEqualTo("6700");
    assertThat(card.send("8020000020" + WRONG)).isEqualTo("6A86");
    assertThat(somchai.wrongPins()).isOne();

    card.close();
    assertThat(insert().send(VERIFY + WRONG)).as("after a reset").isEqualTo("6985");
  }

  @Test
  void tryWhoseAnswerIsLostCounts() {
    somchai = somchai.with(Fault.pulledAt(3));
    Wire card = insert();
    Assertions.assertThatThrownBy(() -> tryWrong(card)).isInstanceOf(CardException.class);
    assertThat(somchai.wrongPins()).isOne();
  }

  @Test
  void fingerprintCardTakesNoPin() {
    somchai = SimulatedCard.of(SimulatedPerson.load("boonmee"));
    Wire card = insert();
    assertThat(card.send(CHALLENGE)).isEqualTo("6985");
    assertThat(card.send(VERIFY + WRONG)).isEqualTo("6985");
    assertThat(somchai.wrongPins()).isZero();
  }

  @Test
  void cardWithoutPinFunctionsKnowsNoneOfTheCommands() {
    somchai = SimulatedCard.of(SimulatedPerson.load("dao"));
    Wire card = insert();
    assertThat(card.send(CHALLENGE)).isEqualTo("6D00");
    assertThat(card.send(VERIFY + WRONG)).isEqualTo("6D00");
  }

  private static String tryWrong(Wire card) {
    card.send(CHALLENGE);
    return card.send(VERIFY + WRONG);
  }

  private static String tryRight(Wire card) {
    card.send(CHALLENGE);
    return card.send(VERIFY + vector("1234").response);
  }

  private Wire insert() {
    readers.insert(somchai);
    Wire card = new Wire(readers.connect(SimulatedReaders.DEFAULT_READER));
    card.send(ADM);
    return card;
  }

  private static Vector vector(String pin) {
    try {
      return vectors().stream()
          .filter(vector -> vector.pin.equals(pin) && vector.challenge.startsWith("0001"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Random giving(String challenge) {
    return new Random() {
      @Override
      public void nextBytes(byte[] bytes) {
        System.arraycopy(HEX.parseHex(challenge), 0, bytes, 0, bytes.length);
      }
    };
  }
}
