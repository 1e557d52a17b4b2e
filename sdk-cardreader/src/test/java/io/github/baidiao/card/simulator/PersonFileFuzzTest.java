package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A person file is one, or is refused with the name of what is wrong and no value from it. */
class PersonFileFuzzTest {
  private static final byte[] JPEG = {
    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, 0, 2, (byte) 0xFF, (byte) 0xD9
  };

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(PersonFileFuzzTest.class, PersonFileFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      SimulatedPerson person = PersonFile.parse(input, photo -> JPEG);
      assertThat(person.citizenId().value()).matches("[0-9]{13}");
    } catch (CardException e) {
      assertThat(e.code()).isEqualTo(CardErrorCode.PERSON_FILE_INVALID);
      assertThat(e.getMessage()).matches("[ -~]*").doesNotContainPattern("[0-9]{6}");
    }
  }
}
