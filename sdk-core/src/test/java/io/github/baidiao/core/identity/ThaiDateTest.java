package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.InvalidValueException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDateTest {

  @ParameterizedTest
  @CsvSource({
    "25340712, 1991-07-12, 2534-07-12",
    "25340700, 1991-07,    2534-07",
    "25340000, 1991,       2534",
    "25390229, 1996-02-29, 2539-02-29"
  })
  void unknownPartsStayUnknown(String digits, String iso, String buddhist) {
    ThaiDate date = ThaiDate.ofBuddhist(digits);

    assertThat(date.iso()).isEqualTo(iso);
    assertThat(date.buddhist()).isEqualTo(buddhist);
    assertThat(date.buddhistDigits()).isEqualTo(digits);
  }

  @Test
  void onlyAWholeDateIsALocalDate() {
    assertThat(ThaiDate.ofBuddhist("25340712").asLocalDate()).contains(LocalDate.of(1991, 7, 12));
    assertThat(ThaiDate.ofBuddhist("25340700").asLocalDate()).isEmpty();
    assertThat(ThaiDate.of(LocalDate.of(1991, 7, 12)).buddhistDigits()).isEqualTo("25340712");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2534071",
        "00000000",
        "25340012",
        "25341301",
        "25380229",
        "19910712",
        "2534-712"
      })
  void otherDigitsAreRefused(String digits) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> ThaiDate.ofBuddhist(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999", "99990101", "25671301", "25670132", "25679999"})
  void impossibleExpiryMeansLifelong(String digits) {
    assertThat(ExpiryDate.ofBuddhist(digits).lifelong()).isTrue();
    assertThat(ExpiryDate.ofBuddhist(digits).date()).isEmpty();
  }

  @Test
  void possibleExpiryIsADate() {
    assertThat(ExpiryDate.ofBuddhist("25730411").date())
        .contains(ThaiDate.of(LocalDate.of(2030, 4, 11)));
  }
}
