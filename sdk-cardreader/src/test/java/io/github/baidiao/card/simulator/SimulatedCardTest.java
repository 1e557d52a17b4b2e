package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On the wire: what a command is answered, in hexadecimal. */
class SimulatedCardTest {
  static final Iterable<String> PEOPLE = SimulatedPerson.bundled();

  private static final String SELECT = "00A4040008A000000054480001";
  private static final String READ_CITIZEN_ID = "80B0000402000D";

  private final SimulatedReaders readers = new SimulatedReaders();

  static Stream<String> transcripts() {
    return SimulatedPerson.bundled().stream()
        .flatMap(name -> Stream.of(name + "-text", name + "-all"));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void answersAsTheTranscriptOfTheScript(String name) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/transcripts", name + ".txt"));
    String person = name.substring(0, name.indexOf('-'));
    String command = "";
    int pairs = 0;
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load(person)))) {
      for (String line : lines) {
        if (line.startsWith("ATR ")) {
          assertThat(HexFormat.of().withUpperCase().formatHex(card.atr()))
              .isEqualTo(line.substring(4));
        } else if (line.startsWith("> ")) {
          command = line.substring(2);
        } else if (line.startsWith("< ")) {
          assertThat(card.send(command)).isEqualTo(line.substring(2));
          pairs++;
        }
      }
    }
    assertThat(pairs).isEqualTo(lines.stream().filter(line -> line.startsWith("> ")).count());
    assertThat(pairs).isGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void givesEveryByteOfItsMemory(String name) {
    byte[] image = Fixtures.image(name);
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load(name)))) {
      card.send(SELECT);
      for (int offset = 0; offset < image.length; offset += 255) {
        int length = Math.min(255, image.length - offset);
        assertThat(card.send("80B0%04X0200%02X".formatted(offset, length)))
            .isEqualTo("61%02X".formatted(length));
        byte[] chunk = Arrays.copyOfRange(image, offset, offset + length);
        assertThat(card.send("00C00000%02X".formatted(length)))
            .isEqualTo(HexFormat.of().withUpperCase().formatHex(chunk) + "9000");
      }
    }
  }

  @ParameterizedTest(name = "{0} is answered {1}: {2}")
  @CsvSource(
      textBlock =
          """
          80B0000402000D,             610D, READ
          80B016260200 01,            6101, the last byte
          80B016270200 01,            6B00, past the end
          80B016260200 02,            6B00, over the end
          80B0000402010D,             6B00, another block
          80B00004020000,             6700, length 00
          80B000040D,                 6700, no Lc: ISO case 2
          80B0000402000D0D,           6700, a Le that T=0 does not have
          00B0000402000D,             6D00, READ without its class
          80D0000402000D,             6D00, unknown instruction
          90B0000402000D,             6E00, unknown class
          00A4040008A000000054480084, 6A82, an applet that is not played
          00A4040007A0000000544800,   6A82, a shorter name
          00A4000008A000000054480001, 6A86, SELECT not by name
          00A4040009A000000054480001, 6700, wrong Lc
          00A404,                     6700, not even a header
          00C000000D,                 6985, GET RESPONSE without anything waiting
          """)
  void answersASingleCommand(String command, String answer, String why) {
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load("somchai")))) {
      card.send(SELECT);
      card.send("00C000000A");
      assertThat(card.send(command.replace(" ", ""))).as(why).isEqualTo(answer);
    }
  }

  @Test
  void readsNothingBeforeSelect() {
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load("somchai")))) {
      assertThat(card.send(READ_CITIZEN_ID)).isEqualTo("6985");
    }
  }

  @Test
  void forgetsTheSelectionWhenConnectedAgain() {
    var card = SimulatedCard.of(SimulatedPerson.load("somchai"));
    try (var first = insert(card)) {
      first.send(SELECT);
    }
    try (var second = new Wire(readers.connect(SimulatedReaders.DEFAULT_READER))) {
      assertThat(second.send(READ_CITIZEN_ID)).isEqualTo("6985");
    }
  }

  @Test
  void getResponseTakesEitherClassAndSeveralSteps() {
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load("somchai")))) {
      card.send(SELECT);
      card.send(READ_CITIZEN_ID);
      assertThat(card.send("80C0000008")).isEqualTo("31313030303030306105");
      assertThat(card.send("00C0000006")).isEqualTo("6C05");
      assertThat(card.send("00C0000000")).isEqualTo("6C05");
      assertThat(card.send("00C0000005")).isEqualTo("30303031369000");
      assertThat(card.send("00C0000005")).isEqualTo("6985");
    }
  }

  @Test
  void anotherCommandDropsWhatWasWaiting() {
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load("somchai")))) {
      card.send(SELECT);
      card.send("90000000");
      card.send(READ_CITIZEN_ID);
      card.send("80B000E1020001");
      assertThat(card.send("00C0000001")).isEqualTo("319000");
    }
  }

  @Test
  void cardWithAtr3B67WantsItsOwnGetResponse(@TempDir Path folder) throws IOException {
    Path file = PersonFiles.daoWithGetResponse67(folder);
    try (var card = insert(SimulatedCard.of(SimulatedPerson.load(file)))) {
      card.send(SELECT);
      card.send(READ_CITIZEN_ID);
      assertThat(card.send("00C000000D")).isEqualTo("6B00");
      assertThat(card.send("00C000010D")).isEqualTo("353130303030303030303034339000");
    }
  }

  @Test
  void cardOfAnotherKindKnowsNoThaiApplet() {
    try (var card = insert(SimulatedCard.ofAnotherKind())) {
      assertThat(card.send(SELECT)).isEqualTo("6A82");
      assertThat(card.send(READ_CITIZEN_ID)).isEqualTo("6D00");
    }
  }

  private Wire insert(SimulatedCard card) {
    readers.insert(card);
    return new Wire(readers.connect(SimulatedReaders.DEFAULT_READER));
  }
}
