package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitColumnTest {
  private final VisitColumn text = VisitColumn.of("claimcode_nhso", "varchar", 12).orElseThrow();
  private final VisitColumn number = VisitColumn.of("money_closed_all", "DOUBLE", 0).orElseThrow();
  private final VisitColumn moment = VisitColumn.of("datetime_claim", "datetime", 0).orElseThrow();

  @Test
  void nullAndBlankAreAlike() {
    assertThat(text.isBlank(null)).isTrue();
    assertThat(text.isBlank("  ")).isTrue();
    assertThat(text.isBlank("0")).isFalse();
    assertThat(text.isBlank("cancel")).isFalse();
  }

  @Test
  void aZeroDateIsBlankAndAHalfOneIsNot() {
    assertThat(moment.isBlank("0000-00-00 00:00:00")).isTrue();
    assertThat(moment.isBlank("2026-00-00 00:00:00")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "0.00", ""})
  void noAmountIsBlank(String stored) {
    assertThat(number.isBlank(stored)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "150, 150.00, true",
    "150.1, 150.10, true",
    "150.0999999999, 150.10, true",
    "1.5e2, 150.00, true",
    "150.01, 150.00, false",
    "junk, 150.00, false"
  })
  void amountsAreTheSameToTheSatang(String stored, String ours, boolean same) {
    assertThat(number.isSame(stored, ours)).isEqualTo(same);
  }

  @Test
  void aCodeIsTheSameToTheLetterButForBlanksAround() {
    assertThat(text.isSame("PP1234567890 ", "PP1234567890")).isTrue();
    assertThat(text.isSame("pp1234567890", "PP1234567890")).isFalse();
    assertThat(text.isSame(null, "PP1234567890")).isFalse();
  }

  @Test
  void whatIsTooLongDoesNotFit() {
    assertThat(text.holds("PP1234567890")).isTrue();
    assertThat(text.holds("PP12345678901")).isFalse();
    assertThat(number.holds("EP1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blob", "date", "time", "bit", "json"})
  void typesInWhichOurValuesCannotBeAreNone(String type) {
    assertThat(VisitColumn.of("claimcode_nhso", type, 100)).isEmpty();
  }

  // A strict server refuses UPDATE ... WHERE number = '' (1292).
  @Test
  void onlyTextsAreComparedWithAnEmptyText() {
    assertThat(text.guard())
        .isEqualTo("(claimcode_nhso IS NULL OR claimcode_nhso = '' OR claimcode_nhso = ?)");
    assertThat(number.guard()).doesNotContain("''");
    assertThat(moment.guard()).doesNotContain("''");
  }
}
