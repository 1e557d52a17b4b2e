package io.github.baidiao.examples.jhcis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.check.PhrFinding;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.visit.VitalSigns;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMappingTest {
  private static final PhrCheck CHECK =
      PhrCheck.at(Clock.fixed(Instant.parse("2026-01-15T06:00:00Z"), ZoneOffset.UTC));

  @Test
  void thePatientIsThePersonOfTheVisit() {
    PhrPatient patient = TestRows.mapped(TestRows.rows()).patient();

    assertThat(patient.citizenId()).isEqualTo(CitizenId.of("1100000000008"));
    assertThat(patient.nameTh().orElseThrow().full()).isEqualTo("นาย สมมติ ตัวอย่าง");
    assertThat(patient.sex()).contains(Sex.MALE);
    assertThat(patient.birthDate()).contains(LocalDate.of(1961, 4, 13));
    assertThat(patient.deceased()).contains(false);
    assertThat(patient.maritalStatus().flatMap(Coded::code)).contains("M");
    assertThat(patient.nationality().flatMap(Coded::code)).contains("099");
    assertThat(patient.addresses()).isEmpty();
    assertThat(patient.phones()).isEmpty();
  }

  @Test
  void theEncounterIsTheVisit() {
    PhrVisit visit = TestRows.mapped(TestRows.rows());
    Encounter encounter = visit.encounter();

    assertThat(visit.encounterRefCode()).isEqualTo("99999:700");
    assertThat(visit.hospital().name()).contains("รพ.สต.บ้านสมมติ");
    assertThat(visit.hisName() + " " + visit.hisVersion()).isEqualTo("JHCIS 2026-03-01");
    assertThat(encounter.hospitalNumber()).contains("12");
    assertThat(encounter.encounterClass()).contains(EncounterClass.AMBULATORY);
    assertThat(encounter.type().flatMap(Coded::code)).contains("1");
    assertThat(encounter.priority().flatMap(Coded::code)).contains("R");
    assertThat(encounter.start()).contains(LocalDateTime.of(2026, 1, 15, 8, 30));
    assertThat(encounter.end()).contains(LocalDateTime.of(2026, 1, 15, 11, 5));
    assertThat(encounter.reasons()).containsExactly("ไข้ ไอ 3 วัน");
    assertThat(encounter.practitioners().get(0).name()).contains("น.ส. มาลี แต่งขึ้น");
    assertThat(encounter.practitioners().get(0).licenseNumber()).contains("4511000001");
    assertThat(visit.coverages().get(0).code()).isEqualTo("UCS");
    assertThat(visit.coverages().get(0).name()).contains("บัตรทอง");
  }

  @Test
  void aVisitInWhichAllIsFilledInIsWithoutFault() {
    PhrVisit visit =
        TestRows.mapped(
            TestRows.rows()
                .addDiagnoses(
                    TestRows.row(
                        "diagcode",
                        "J00",
                        "dxtype",
                        "01",
                        "mapdisease",
                        null,
                        "diseasename",
                        "Cold",
                        "diseasenamethai",
                        "หวัด")));

    assertThat(CHECK.check(visit)).isEmpty();
  }

  @Test
  void theVersionIsTheOneAskedFor() {
    assertThat(
            RecordMapping.visit(TestRows.rows().build(), TestRows.UNIT, 7)
                .orElseThrow()
                .encounter()
                .version())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1100000000009", "0", "ไม่มี"})
  void withoutACitizenIdThatCanBeThereIsNoRecord(String idcard) {
    assertThat(RecordMapping.visit(TestRows.rows("idcard", idcard).build(), TestRows.UNIT, 1))
        .isEmpty();
  }

  @Test
  void withoutADayThereIsNoRecord() {
    VisitRows rows = TestRows.rows("visitdate", "0000-00-00").build();

    assertThat(RecordMapping.visit(rows, TestRows.UNIT, 1)).isEmpty();
  }

  @Test
  void whatJhcisLeavesBlankIsLeftOutAndFound() {
    PhrVisit visit =
        TestRows.mapped(
            VisitRows.builder()
                .visit(
                    TestRows.visit(
                        "timestart",
                        null,
                        "timeend",
                        "00:00:00",
                        "symptoms",
                        "  ",
                        "weight",
                        "0.00",
                        "height",
                        null,
                        "pressure",
                        null,
                        "temperature",
                        "0.0",
                        "pulse",
                        "0",
                        "respri",
                        null,
                        "typein",
                        null,
                        "fname",
                        " ",
                        "lname",
                        "",
                        "birth",
                        "0000-00-00",
                        "sex",
                        "",
                        "marystatus",
                        "9",
                        "nation",
                        null,
                        "hosname",
                        "",
                        "recorderfname",
                        null,
                        "recorderlname",
                        null,
                        "recorderlicense",
                        "")));

    assertThat(visit.hisVersion()).isEqualTo("unknown");
    assertThat(visit.encounter().start()).contains(LocalDateTime.of(2026, 1, 15, 0, 0));
    assertThat(visit.encounter().practitioners()).isEmpty();
    assertThat(CHECK.check(visit).stream().map(PhrFinding::rule).map(rule -> rule.id()))
        .containsExactlyInAnyOrder(
            "patient-name-missing",
            "sex-missing",
            "birth-date-missing",
            "marital-status-missing",
            "nationality-missing",
            "encounter-type-missing",
            "encounter-end-missing",
            "reason-missing",
            "nothing-in-it",
            "coverage-missing");
  }

  @Test
  void anEndBeforeTheBeginningWasMistyped() {
    assertThat(TestRows.mapped(TestRows.rows("timeend", "07:00:00")).encounter().end()).isEmpty();
  }

  @Test
  void aTitleOrNameMayBeTypedAsItPleases() {
    PersonName name =
        TestRows.mapped(
                TestRows.rows(
                    "titlename", null, "prename", "พระ", "fname", "สม#มติ\u0000", "lname", null))
            .patient()
            .nameTh()
            .orElseThrow();

    assertThat(name.title()).contains("พระ");
    assertThat(name.first()).contains("สม มติ");
    assertThat(name.last()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12, , true", ", 1, true", ", 2, false", ", 9, false", ", , false"})
  void theDeadAreInATableOfTheirOwnOrDischargedAsDead(
      String deadPid, String dischargeType, boolean dead) {
    assertThat(
            TestRows.mapped(TestRows.rows("deadpid", deadPid, "dischargetype", dischargeType))
                .patient()
                .deceased())
        .contains(dead);
  }

  @ParameterizedTest
  @CsvSource({
    "120/80, 120, 80",
    "' 120 / 80 ', 120, 80",
    "BP 118/76 mmHg, 118, 76",
    "98/60*, 98, 60"
  })
  void aPressureIsReadWithWhateverStandsAroundIt(String text, int systolic, int diastolic) {
    VitalSigns signs = vitalSigns("pressure", text);

    assertThat(signs.systolicMmHg()).contains(BigDecimal.valueOf(systolic));
    assertThat(signs.diastolicMmHg()).contains(BigDecimal.valueOf(diastolic));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "/", "0/0", "120", "120/", "/80", "วัดไม่ได้", "1200/80", "120-80"})
  void junkIsNoPressure(String text) {
    VitalSigns signs = vitalSigns("pressure", text);

    assertThat(signs.systolicMmHg()).isEmpty();
    assertThat(signs.diastolicMmHg()).isEmpty();
  }

  @Test
  void theSecondReadingStandsInForAFirstThatCannotBeRead() {
    assertThat(vitalSigns("pressure", "-", "pressure2", "130/82").systolicMmHg())
        .contains(BigDecimal.valueOf(130));
  }

  @Test
  void vitalSignsAreNumbers() {
    VitalSigns signs = vitalSigns();

    assertThat(signs.weightKg()).contains(new BigDecimal("72.40"));
    assertThat(signs.heightCm()).contains(new BigDecimal("168.00"));
    assertThat(signs.temperatureCelsius()).contains(new BigDecimal("36.6"));
    assertThat(signs.pulse()).contains(new BigDecimal("76"));
    assertThat(signs.respiratoryRate()).contains(new BigDecimal("18"));
    assertThat(signs.bodyMassIndex()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, EM, AMB", "5, R, VR", "2, R, AMB"})
  void howThePatientCameTellsUrgencyAndKind(String came, String priority, String kind) {
    Encounter encounter = TestRows.mapped(TestRows.rows("typein", came)).encounter();

    assertThat(encounter.type().flatMap(Coded::code)).contains(came);
    assertThat(encounter.priority().flatMap(Coded::code)).contains(priority);
    assertThat(encounter.encounterClass().map(EncounterClass::code)).isEqualTo(Optional.of(kind));
  }

  @Test
  void aColumnThatWasNotReadIsAMistakeOfOurs() {
    assertThatThrownBy(() -> TestRows.row().text("sex"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingPersonalIsInAnyText() {
    VisitRows rows = TestRows.rows().build();

    assertThat(List.of(rows.toString(), rows.visit().toString()))
        .containsExactly("VisitRows[masked]", "Row[masked]");
  }

  private static VitalSigns vitalSigns(String... columnsAndTexts) {
    return TestRows.mapped(TestRows.rows(columnsAndTexts)).vitalSigns().orElseThrow();
  }
}
