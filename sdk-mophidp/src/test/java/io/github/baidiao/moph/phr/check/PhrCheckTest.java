package io.github.baidiao.moph.phr.check;

import static io.github.baidiao.moph.phr.check.PhrRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.phr.json.Examples;
import io.github.baidiao.moph.phr.json.Examples.Change;
import io.github.baidiao.moph.phr.json.VisitJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One change of a visit without fault, and what is found: one row for each rule and more. */
class PhrCheckTest {
  private static final PhrCheck CHECK =
      PhrCheck.at(Clock.fixed(Instant.parse("2026-01-16T00:00:00Z"), ZoneOffset.UTC));

  record Row(PhrRule rule, String path, Consumer<Change> change, String suggestion) {
    @Override
    public String toString() {
      return rule.id() + " " + path;
    }
  }

  private static Row set(PhrRule rule, String path, Object value) {
    return new Row(rule, path, visit -> visit.set(path, value), null);
  }

  private static Row set(PhrRule rule, String path, Object value, String suggestion) {
    return new Row(rule, path, visit -> visit.set(path, value), suggestion);
  }

  private static Row gone(PhrRule rule, String path) {
    return new Row(rule, path, visit -> visit.remove(path), null);
  }

  private static Row found(PhrRule rule, String path, Consumer<Change> change) {
    return new Row(rule, path, change, null);
  }

  static Stream<Row> rows() {
    Map<String, String> words = Map.of("text", "words");
    return Stream.of(
        gone(PATIENT_NAME_MISSING, "/patient/nameTh"),
        gone(SEX_MISSING, "/patient/sex"),
        gone(BIRTH_DATE_MISSING, "/patient/birthDate"),
        gone(DECEASED_MISSING, "/patient/deceased"),
        gone(MARITAL_STATUS_MISSING, "/patient/maritalStatus"),
        gone(NATIONALITY_MISSING, "/patient/nationality"),
        set(MARITAL_STATUS_CODE, "/patient/maritalStatus/code", "2"),
        set(NATIONALITY_CODE, "/patient/nationality/code", "99", "099"),
        set(NATIONALITY_CODE, "/patient/nationality/code", "TH"),
        set(BORN_TOO_EARLY, "/patient/birthDate", "1899-04-13"),
        set(BORN_AFTER_VISIT, "/patient/birthDate", "2026-01-16"),
        set(ADDRESS_CODE_LENGTH, "/patient/addresses/0/addressCode", "12010201"),
        set(POSTAL_CODE_FORM, "/patient/addresses/0/postalCode", "1100"),
        set(PHONE_NUMBER_FORM, "/patient/phones/0/number", "ไม่มี"),
        set(PHONE_NUMBER_FORM, "/patient/contacts/0/phones/0/number", "123"),
        set(BUDDHIST_YEAR, "/patient/birthDate", "2504-04-13", "1961"),
        set(BUDDHIST_YEAR, "/diagnoses/0/recordedAt", "2569-01-15T10:10:00+07:00", "2026"),
        set(IN_THE_FUTURE, "/encounter/end", "2026-01-16T07:11:00+07:00"),
        set(END_BEFORE_START, "/encounter/end", "2026-01-15T08:29:00+07:00"),
        set(END_BEFORE_START, "/labResults/0/reportedAt", "2026-01-15T08:00:00+07:00"),
        set(END_BEFORE_START, "/appointments/0/end", "2026-03-12T07:00:00+07:00"),
        gone(ENCOUNTER_CLASS_MISSING, "/encounter/encounterClass"),
        gone(ENCOUNTER_TYPE_MISSING, "/encounter/type"),
        gone(PRIORITY_MISSING, "/encounter/priority"),
        gone(ENCOUNTER_START_MISSING, "/encounter/start"),
        gone(ENCOUNTER_END_MISSING, "/encounter/end"),
        set(REASON_MISSING, "/encounter/reasons", List.of()),
        found(NOTHING_IN_IT, "", PhrCheckTest::empty),
        gone(COVERAGE_MISSING, "/coverages"),
        set(VITAL_SIGN_RANGE, "/vitalSigns/temperatureCelsius", 98.6),
        set(VITAL_SIGN_RANGE, "/vitalSigns/pulse", 0),
        set(BLOOD_PRESSURE_ORDER, "/vitalSigns/diastolicMmHg", 138),
        set(ICD_10_DOT, "/diagnoses/0/icd10", "E11.9", "E119"),
        set(ICD_10_FORM, "/diagnoses/0/icd10", "e119", "E119"),
        set(ICD_10_FORM, "/diagnoses/0/icd10", "119"),
        set(CODE_SYSTEM_UNKNOWN, "/encounter/type/system", "https://example.org/list"),
        found(
            CODE_MISSING,
            "/medications/0/drug/code",
            visit -> visit.set("/medications/0/drug", words)),
        found(
            CODE_MISSING,
            "/patient/nationality/code",
            visit -> visit.set("/patient/nationality", words)),
        set(LOINC_FORM, "/labResults/0/test/code", "1558-5"),
        set(LOINC_FORM, "/labResults/0/test/code", "FBS"),
        set(TMT_FORM, "/medications/0/drug/code", "MET500"),
        found(
            VACCINE_CODE_FORM,
            "/immunizations/0/vaccine/code",
            dose("COVID-19", "L1", "2026-12-31")),
        gone(LAB_UNIT_MISSING, "/labResults/0/unit"),
        gone(LAB_TIME_MISSING, "/labResults/0/takenAt"),
        gone(LAB_TIME_MISSING, "/labResults/0/reportedAt"),
        new Row(NUMBER_AS_TEXT, "/labResults/0/valueText", PhrCheckTest::numberAsText, "1142.5"),
        gone(DRUG_TIME_MISSING, "/medications/0/effectiveAt"),
        gone(DOSAGE_MISSING, "/medications/0/dosages"),
        found(LOT_MISSING, "/immunizations/0/lotNumber", dose("C19", null, "2026-12-31")),
        found(VACCINE_EXPIRED, "/immunizations/0/expirationDate", dose("C19", "L1", "2026-01-14")),
        found(
            APPOINTMENT_BEFORE_VISIT,
            "/appointments/0/start",
            visit -> visit.set("/appointments/0/start", "2026-01-12T08:00:00+07:00")),
        set(FORM_NOT_PUBLISHED, "/claims", List.of(Map.of("a", "b"))));
  }

  private static void empty(Change visit) {
    for (String part : List.of("vitalSigns", "diagnoses", "labResults", "medications")) {
      visit.remove("/" + part);
    }
  }

  private static void numberAsText(Change visit) {
    visit.remove("/labResults/0/value");
    visit.remove("/labResults/0/unit");
    visit.set("/labResults/0/valueText", " 1,142.5");
  }

  private static Consumer<Change> dose(String code, String lot, String expires) {
    return visit -> {
      visit.set(
          "/immunizations",
          List.of(
              new HashMap<>(
                  Map.of(
                      "vaccine",
                      Map.of("code", code),
                      "givenAt",
                      "2026-01-15T09:00:00+07:00",
                      "expirationDate",
                      expires))));
      if (lot != null) {
        visit.set("/immunizations/0/lotNumber", lot);
      }
    };
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isFoundAndNothingElse(Row row) throws IOException {
    List<PhrFinding> found = CHECK.check(VisitJson.read(Examples.changed(row.change())));

    assertThat(found).hasSize(1);
    PhrFinding only = found.get(0);
    assertThat(only.rule()).isEqualTo(row.rule());
    assertThat(only.path()).isEqualTo(row.path());
    assertThat(only.suggestion()).isEqualTo(Optional.ofNullable(row.suggestion()));
    assertThat(only.severity()).isEqualTo(row.rule().severity());
    assertThat(only.toString()).isEqualTo("PhrFinding[" + row + "]");
  }

  @Test
  void everyRuleHasARow() {
    Set<PhrRule> tested = rows().map(Row::rule).collect(Collectors.toSet());

    assertThat(tested).isEqualTo(EnumSet.allOf(PhrRule.class));
  }

  @ParameterizedTest
  @EnumSource(PhrRule.class)
  void everyRuleSaysWhatToDoInBothLanguages(PhrRule rule) {
    assertThat(rule.text(Locale.ENGLISH)).matches("\\p{ASCII}+\\.");
    assertThat(rule.text(Locale.forLanguageTag("th-TH"))).containsPattern("\\p{InThai}{6}");
    assertThat(rule.id()).matches("[a-z0-9-]+");
  }
}
