package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A name from outside has four slots or is refused; what is taken reads the same again. */
class PersonNameFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(PersonNameFuzzTest.class, PersonNameFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    CodesFuzzTest.accepted(text, PersonName::parse)
        .ifPresent(
            name -> {
              assertThat(name.full()).isNotBlank().doesNotContain("#");
              assertThat(PersonName.parse(slots(name))).isEqualTo(name);
            });
  }

  private static String slots(PersonName name) {
    return Stream.of(name.title(), name.first(), name.middle(), name.last())
        .map(slot -> slot.orElse(""))
        .collect(Collectors.joining("#"));
  }
}
