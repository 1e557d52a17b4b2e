package io.github.baidiao.examples.jhcis.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiBytesTest {

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource({
    "UTF8, E0B899E0B8B2E0B8A2, นาย",
    "TIS620, B9D2C2, นาย",
    "TWICE_ENCODED, C3A0C2B8C299C3A0C2B8C2B2, นา taken for Latin letters",
    "TWICE_ENCODED, C3A0C2B8E284A2, with Windows' trade mark",
    "QUESTION_MARKS, 3F3F3F, lost",
    "ASCII, 4D722E, Mr.",
    "ASCII, '', nothing",
    "OTHER, 81828384, no Thai in any of them"
  })
  void bytesTellWhatTheyAre(ThaiBytes expected, String hex, String what) {
    assertThat(ThaiBytes.of(hex)).as(what).isEqualTo(expected);
  }
}
