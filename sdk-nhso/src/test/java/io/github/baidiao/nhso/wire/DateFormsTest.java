package io.github.baidiao.nhso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.SentDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormsTest {
  private static final String NONE = "none";

  @ParameterizedTest
  @CsvSource({
    "25380413, 1995-04-13",
    "2538-04-13, 1995-04-13",
    "2538-04-13T00:00:00, 1995-04-13",
    "1995-04-13T00:00:00.000+07:00, 1995-04-13",
    "1995-04-12T17:00:00Z, none",
    "1995-04-12T17:00:00.000+0000, none",
    "19950413, 1995-04-13",
    "1995-04-13, 1995-04-13",
    "25380400, 1995-04",
    "25380000, 1995",
    "24010101, 1858-01-01",
    "23420101, 2342-01-01",
    "18000101, 1800-01-01",
    "24000101, none",
    "23430101, none",
    "17990101, none",
    "25380013, none",
    "25381301, none",
    "25380431, none",
    "99991231, none",
    "2538, none",
    "13/04/2538, none",
    "2538-0413, none",
    "๒๕๓๘๐๔๑๓, none",
  })
  void eraOfABirthIsTakenOnlyWhereArithmeticLeavesOne(String sent, String iso) {
    SentDate date = DateForms.ofUnknownEra(Optional.of(sent), Optional.empty()).orElseThrow();

    assertThat(date.text()).contains(sent);
    assertThat(date.date().map(ThaiDate::iso).orElse(NONE)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "2538, 4, 13, 1995-04-13",
    "1995, 4, 13, 1995-04-13",
    "2538, 0, 0, 1995",
    "2400, 4, 13, none",
    "2538, 13, 1, none",
  })
  void partsAreKeptAsSent(double year, double month, double day, String iso) {
    Optional<JsonFields> parts = JsonFields.of(Map.of("year", year, "month", month, "day", day));

    SentDate date = DateForms.ofUnknownEra(Optional.empty(), parts).orElseThrow();

    assertThat(date.year()).hasValue((int) year);
    assertThat(date.month()).hasValue((int) month);
    assertThat(date.day()).hasValue((int) day);
    assertThat(date.date().map(ThaiDate::iso).orElse(NONE)).isEqualTo(iso);
  }

  @Test
  void partsOfAnotherDayThanTheTextLeaveNone() {
    Optional<JsonFields> parts = JsonFields.of(Map.of("year", "2539", "month", "4", "day", "13"));

    SentDate date = DateForms.ofUnknownEra(Optional.of("1995-04-13"), parts).orElseThrow();

    assertThat(date.date()).isEmpty();
    assertThat(date.text()).contains("1995-04-13");
    assertThat(date.year()).hasValue(2539);
  }

  @Test
  void halfOfThePartsAreNoDate() {
    Optional<JsonFields> parts = JsonFields.of(Map.of("year", 2538.0, "month", "เมษายน"));

    assertThat(DateForms.ofUnknownEra(Optional.empty(), parts).orElseThrow().date()).isEmpty();
    assertThat(DateForms.ofUnknownEra(Optional.empty(), JsonFields.of(Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-16T13:11:56, 2021-03-16, 2021-03-16T13:11:56",
    "2021-03-16T06:11:56Z, 2021-03-16, 2021-03-16T13:11:56",
    "2021-03-16, 2021-03-16, none",
    "2564-03-16T13:11:56, none, none",
    "NoExp, none, none",
    "9999-12-31T00:00:00, none, none",
  })
  void fieldThatIsGregorianByDocumentIsNeverBuddhist(String sent, String iso, String time) {
    SentDate date = DateForms.ofIso(Optional.of(sent)).orElseThrow();

    assertThat(date.text()).contains(sent);
    assertThat(date.date().map(ThaiDate::iso).orElse(NONE)).isEqualTo(iso);
    assertThat(date.time().map(Object::toString).orElse(NONE)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "25640316, 2021-03-16",
    "20210316, none",
    "NoExp, none",
    "99999999, none",
  })
  void fieldThatIsBuddhistByDocumentIsNeverGregorian(String sent, String iso) {
    SentDate date = DateForms.ofBuddhist(Optional.of(sent)).orElseThrow();

    assertThat(date.text()).contains(sent);
    assertThat(date.date().map(ThaiDate::iso).orElse(NONE)).isEqualTo(iso);
  }
}
