package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever somebody types or a service sends: a code is good, or refused as the right fault. */
class CodesFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(CodesFuzzTest.class, CodesFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Optional<CitizenId> person = accepted(text, CitizenId::of);
    assertThat(CitizenId.isValid(text)).isEqualTo(person.isPresent());
    person.ifPresent(
        id -> {
          assertThat(id.value()).isEqualTo(text).matches("[0-9]{13}");
          assertThat(id.printed().replace("-", "")).isEqualTo(text);
          assertThat(id.masked()).hasSize(17).doesNotContain(text.substring(0, 10));
        });
    accepted(text, LaserCode::of)
        .ifPresent(
            code -> {
              assertThat(code.value()).matches("[A-Z]{2}[0-9]{10}");
              assertThat(LaserCode.of(code.printed())).isEqualTo(code);
            });
    accepted(text, HospitalCode::of).ifPresent(code -> assertThat(code.value()).isEqualTo(text));
    accepted(text, MobileNumber::of).ifPresent(no -> assertThat(no.value()).isEqualTo(text));
    Sex.ofDigit(text).ifPresent(sex -> assertThat(text).isEqualTo("" + sex.digit()));
  }

  static <T> Optional<T> accepted(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
