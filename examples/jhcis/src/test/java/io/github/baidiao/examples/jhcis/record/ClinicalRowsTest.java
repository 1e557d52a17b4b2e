package io.github.baidiao.examples.jhcis.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.treatment.Medication;
import io.github.baidiao.moph.phr.visit.Appointment;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.LabResult;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalRowsTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 15, 8, 30);

  @Test
  void thePrincipalDiagnosisComesFirstWithoutADot() {
    List<Diagnosis> diagnoses =
        TestRows.mapped(
                TestRows.rows()
                    .addDiagnoses(diagnosis("I10", null, null))
                    .addDiagnoses(diagnosis("Z99.9", null, "04"))
                    .addDiagnoses(diagnosis("e11.9", null, "01")))
            .diagnoses();

    assertThat(diagnoses).extracting(Diagnosis::icd10).containsExactly("E119", "Z999", "I10");
    assertThat(diagnoses.get(0).name()).contains("ชื่อโรค");
  }

  @Test
  void theCodeToExportGoesBeforeTheCodeTyped() {
    assertThat(
            TestRows.mapped(
                    TestRows.rows()
                        .addDiagnoses(diagnosis("E11.90", "E11.9", "01"))
                        .addDiagnoses(diagnosis("E11.91", "E11.9", "04"))
                        .addDiagnoses(diagnosis("I10", " ", "02")))
                .diagnoses())
        .extracting(Diagnosis::icd10)
        .containsExactly("E119", "I10");
  }

  @Test
  void wordsInPlaceOfACodeAreNoDiagnosis() {
    assertThat(
            TestRows.mapped(TestRows.rows().addDiagnoses(diagnosis("ไข้หวัด", null, "01")))
                .diagnoses())
        .isEmpty();
  }

  @Test
  void aDrugHasItsCodeQuantityAndUsage() {
    Medication drug =
        TestRows.mapped(
                TestRows.rows()
                    .addDrugs(drug("100001", "Paracetamol 500 mg", "20", "1 เม็ด ทุก 6 ชั่วโมง")))
            .medications()
            .get(0);

    assertThat(drug.drug())
        .isEqualTo(Coded.builder().code("100001").text("Paracetamol 500 mg").build());
    assertThat(drug.quantity()).contains(BigDecimal.valueOf(20));
    assertThat(drug.dosages().get(0).text()).isEqualTo("1 เม็ด ทุก 6 ชั่วโมง");
    assertThat(drug.effectiveAt()).contains(START);
    assertThat(drug.unitPrice()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "ไม่มี"})
  void aDrugWithoutACodeGoesByItsName(String tmt) {
    Medication drug =
        TestRows.mapped(TestRows.rows().addDrugs(drug(tmt, "ฟ้าทะลายโจร", "0", null)))
            .medications()
            .get(0);

    assertThat(drug.drug()).isEqualTo(Coded.ofText("ฟ้าทะลายโจร"));
    assertThat(drug.quantity()).isEmpty();
    assertThat(drug.dosages()).isEmpty();
  }

  @Test
  void aLabResultIsANumberOrWords() {
    List<LabResult> labs =
        TestRows.mapped(
                TestRows.rows()
                    .addLabs(lab("CH99", "HbA1c", "7.1", "ignored"))
                    .addLabs(lab("CH07", "Cholesterol", null, "210"))
                    .addLabs(lab("U01", "Protein", null, "Negative"))
                    .addLabs(lab("U02", "Not done", null, " ")))
            .labResults();

    assertThat(labs).hasSize(3);
    assertThat(labs.get(0).test().code()).contains("4548-4");
    assertThat(labs.get(0).value()).contains(new BigDecimal("7.1"));
    assertThat(labs.get(0).unit()).contains("%");
    assertThat(labs.get(0).takenAt()).contains(START);
    assertThat(labs.get(0).reportedAt()).contains(LocalDateTime.of(2026, 1, 16, 0, 0));
    assertThat(labs.get(1).test()).isEqualTo(Coded.ofText("Cholesterol"));
    assertThat(labs.get(1).value()).contains(new BigDecimal("210"));
    assertThat(labs.get(1).unit()).isEmpty();
    assertThat(labs.get(2).valueText()).contains("Negative");
  }

  @Test
  void aReportBeforeItsSampleWasMistyped() {
    LabResult lab =
        TestRows.mapped(
                TestRows.rows()
                    .addLabs(
                        TestRows.row(
                            "labcode",
                            "CH99",
                            "labname",
                            null,
                            "labresultdigit",
                            "7",
                            "labresulttext",
                            null,
                            "datecheck",
                            "2026-01-15 00:00:00",
                            "dateresult",
                            "2025-01-16 00:00:00")))
            .labResults()
            .get(0);

    assertThat(lab.reportedAt()).isEmpty();
  }

  @Test
  void bloodSugarIsALabResult() {
    List<LabResult> labs =
        TestRows.mapped(
                TestRows.rows()
                    .addSugars(TestRows.row("sugarnumdigit", "142"))
                    .addSugars(TestRows.row("sugarnumdigit", "0")))
            .labResults();

    assertThat(labs).hasSize(1);
    assertThat(labs.get(0).test().code()).contains("2339-0");
    assertThat(labs.get(0).value()).contains(BigDecimal.valueOf(142));
    assertThat(labs.get(0).unit()).contains("mg/dL");
  }

  @Test
  void aVaccineHasTheCodeOfTheExports() {
    List<Immunization> doses =
        TestRows.mapped(
                TestRows.rows()
                    .addVaccines(vaccine("815", "99999", "2026-01-15 00:00:00"))
                    .addVaccines(vaccine("", "10999", "2020-05-01 00:00:00"))
                    .addVaccines(vaccine("815", null, "0000-00-00 00:00:00")))
            .immunizations();

    assertThat(doses).hasSize(2);
    assertThat(doses.get(0).vaccine().code()).contains("815");
    assertThat(doses.get(0).givenAt()).isEqualTo(START);
    assertThat(doses.get(0).lotNumber()).contains("LOT-1");
    assertThat(doses.get(0).primarySource()).isTrue();
    assertThat(doses.get(1).vaccine()).isEqualTo(Coded.ofText("Influenza vaccine"));
    assertThat(doses.get(1).primarySource()).isFalse();
    assertThat(doses.get(1).location()).contains("10999");
  }

  @Test
  void anAllergyIsAgainstADrugByItsName() {
    Allergy allergy =
        TestRows.mapped(
                TestRows.rows()
                    .addAllergies(
                        TestRows.row(
                            "drugcode",
                            "PENV",
                            "drugname",
                            "Penicillin V",
                            "levelalergic",
                            "1",
                            "symptom",
                            "01",
                            "symtomname",
                            "ผื่น",
                            "daterecord",
                            "2019-05-02 00:00:00")))
            .allergies()
            .get(0);

    assertThat(allergy.substance()).isEqualTo(Coded.ofText("Penicillin V"));
    assertThat(allergy.seriousness()).contains(Coded.of("1"));
    assertThat(allergy.manifestations()).containsExactly(Coded.ofText("ผื่น"));
    assertThat(allergy.recordedAt()).contains(LocalDateTime.of(2019, 5, 2, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "08:30, 08:30, ",
    "8.30 น., 08:30, ",
    "0900, 09:00, ",
    "09.00-10.30, 09:00, 10:30",
    "08:00 - 07:00, 08:00, ",
    "13:00:00, 13:00, "
  })
  void anAppointmentsTimeIsReadAsItWasTyped(String typed, String start, @Nullable String end) {
    Appointment appointment =
        TestRows.mapped(TestRows.rows().addAppointments(appointment(typed, "2")))
            .appointments()
            .get(0);

    assertThat(appointment.start()).isEqualTo(LocalDateTime.parse("2026-03-12T" + start));
    assertThat(appointment.end().map(LocalDateTime::toString).orElse(null))
        .isEqualTo(end == null ? null : "2026-03-12T" + end);
    assertThat(appointment.note()).isEmpty();
    assertThat(appointment.serviceType()).contains(Coded.ofText("ติดตามอาการ"));
    assertThat(appointment.reason()).contains("งดน้ำงดอาหาร");
  }

  @ParameterizedTest
  @ValueSource(strings = {"เช้า", "25:00", "99"})
  void anAppointmentsTimeThatCannotBeReadGoesAlongAsItIs(String typed) {
    Appointment appointment =
        TestRows.mapped(TestRows.rows().addAppointments(appointment(typed, "8")))
            .appointments()
            .get(0);

    assertThat(appointment.start()).isEqualTo(LocalDateTime.parse("2026-03-12T00:00"));
    assertThat(appointment.note()).contains(typed);
    assertThat(appointment.serviceType()).isEmpty();
  }

  @Test
  void anAppointmentThatHangsOnTwoDiagnosesIsOne() {
    assertThat(
            TestRows.mapped(
                    TestRows.rows()
                        .addAppointments(appointment("08:30", "1"))
                        .addAppointments(appointment("08:30", "1")))
                .appointments())
        .hasSize(1);
  }

  private static Row diagnosis(String code, @Nullable String exported, @Nullable String type) {
    return TestRows.row(
        "diagcode",
        code,
        "dxtype",
        type,
        "mapdisease",
        exported,
        "diseasename",
        "Disease",
        "diseasenamethai",
        "ชื่อโรค");
  }

  private static Row drug(String tmt, String name, String unit, @Nullable String dose) {
    return TestRows.row(
        "drugcode", "X", "tmtcode", tmt, "drugname", name, "unit", unit, "dose", dose);
  }

  private static Row lab(String code, String name, @Nullable String digit, String text) {
    return TestRows.row(
        "labcode",
        code,
        "labname",
        name,
        "labresultdigit",
        digit,
        "labresulttext",
        text,
        "datecheck",
        "2026-01-15 00:00:00",
        "dateresult",
        "2026-01-16 00:00:00");
  }

  private static Row vaccine(String exported, @Nullable String place, String day) {
    return TestRows.row(
        "vaccinecode",
        "FLU",
        "files18epi",
        exported,
        "drugname",
        "Influenza vaccine",
        "hosservice",
        place,
        "lotno",
        "LOT-1",
        "dateepi",
        day);
  }

  private static Row appointment(String time, String type) {
    return TestRows.row(
        "appodate", "2026-03-12", "appotime", time, "appotype", type, "comment", "งดน้ำงดอาหาร");
  }
}
