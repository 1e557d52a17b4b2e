package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

  // Invented numbers; the check digits were worked out by hand with the rule in docs/protocols.
  @ParameterizedTest
  @ValueSource(strings = {"1100000000016", "1100000000024", "3100000000039", "5100000000043"})
  void numberWithItsCheckDigitIsAccepted(String digits) {
    assertThat(CitizenId.of(digits).value()).isEqualTo(digits);
    assertThat(CitizenId.isValid(digits)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "110000000001",
        "11000000000166",
        "1100000000017",
        " 1100000000016",
        "1-1000-00000-01-6",
        "110000000001๖",
        "110000000001A"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String digits) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> CitizenId.of(digits))
        .satisfies(e -> assertThat(e.code()).isEqualTo(CoreErrorCode.CITIZEN_ID_INVALID))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("11000000"));
    assertThat(CitizenId.isValid(digits)).isFalse();
  }

  @Test
  void everyOtherCheckDigitIsRefused() {
    for (char last = '0'; last <= '9'; last++) {
      assertThat(CitizenId.isValid("110000000001" + last)).isEqualTo(last == '6');
    }
  }

  @Test
  void printedFormHasTheCardsHyphens() {
    assertThat(CitizenId.of("1100000000016").printed()).isEqualTo("1-1000-00000-01-6");
  }

  @Test
  void maskedFormShowsTheLastThreeDigits() {
    assertThat(CitizenId.of("1100000000016").masked()).isEqualTo("x-xxxx-xxxxx-01-6");
  }

  @Test
  void toStringTellsNothing() {
    assertThat(CitizenId.of("1100000000016")).hasToString("CitizenId[masked]");
  }
}
