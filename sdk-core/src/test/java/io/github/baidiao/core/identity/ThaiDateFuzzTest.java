package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A date that is taken goes out as it came in, and every date of birth is one of expiry too. */
class ThaiDateFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(ThaiDateFuzzTest.class, ThaiDateFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Optional<ThaiDate> date = CodesFuzzTest.accepted(text, ThaiDate::ofBuddhist);
    date.ifPresent(
        found -> {
          assertThat(found.buddhistDigits()).isEqualTo(text);
          assertThat(found.iso()).startsWith("" + found.year());
          found.asLocalDate().ifPresent(day -> assertThat(ThaiDate.of(day)).isEqualTo(found));
        });
    Optional<ExpiryDate> expiry = CodesFuzzTest.accepted(text, ExpiryDate::ofBuddhist);
    assertThat(expiry.flatMap(ExpiryDate::date)).isEqualTo(date);
    expiry.ifPresent(end -> assertThat(end.lifelong()).isEqualTo(date.isEmpty()));
  }
}
