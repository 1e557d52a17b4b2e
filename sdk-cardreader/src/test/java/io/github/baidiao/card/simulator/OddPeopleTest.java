package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on the cards of bundled and odd people is what the script writes. */
class OddPeopleTest {
  private static final Path CARDS = Path.of("src/test/resources/cards");

  static Stream<String> everybody() {
    return Stream.concat(SimulatedPerson.bundled().stream(), OddPeople.ALL.stream());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void moiHasTheBlocksThatTheScriptWrites(String name) {
    List<byte[]> blocks = new ArrayList<>(List.of(Fixtures.image(name)));
    if (Files.exists(CARDS.resolve(name + ".block1.bin"))) {
      blocks.add(Fixtures.image(name, "block1"));
    }
    assertThat(contents(name).moi()).containsExactly(blocks.toArray(byte[][]::new));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void otherAppletsHoldWhatTheScriptWrites(String name) {
    assertPart(name, "nhso", contents(name).nhso());
    assertPart(name, "adm", contents(name).adm());
    assertPart(name, "cplc", contents(name).cplc());
  }

  private static void assertPart(String name, String part, byte[] onCard) {
    if (Files.exists(CARDS.resolve(name + "." + part + ".bin"))) {
      assertThat(onCard).as(part).isEqualTo(Fixtures.image(name, part));
    } else {
      assertThat(onCard).as(part).isNull();
    }
  }

  private static CardContents contents(String name) {
    return (SimulatedPerson.bundled().contains(name)
            ? SimulatedPerson.load(name)
            : OddPeople.load(name))
        .contents();
  }
}
