package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.TestRow;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.treatment.Medication;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.LabResult;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordReadingIT {
  private static final String UNIT = JhcisSite.UNIT;
  private static final String DAY = "2026-01-15";

  @ParameterizedTest
  @EnumSource
  void aVisitIsReadWithAllThatHangsOnIt(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("nation", "99").with("marystatus", "2").insert();
      site.visit(700, 12, DAY)
          .with("timeend", "11:05:00")
          .with("symptoms", "ไข้ ไอ 3 วัน")
          .with("weight", "72.40")
          .with("pressure", "138/84")
          .with("typein", "2")
          .insert();
      hangOn(site, UNIT, 700, 12);

      PhrVisit visit = read(site, 700).orElseThrow();

      assertThat(visit.patient().citizenId().value()).isEqualTo(Citizens.number(12));
      assertThat(visit.patient().nameTh().map(PersonName::full)).contains("นาย สมมติ12 แต่งขึ้น");
      assertThat(visit.patient().birthDate()).contains(LocalDate.of(1980, 5, 9));
      assertThat(visit.patient().deceased()).contains(false);
      assertThat(visit.patient().maritalStatus().flatMap(Coded::code)).contains("M");
      assertThat(visit.patient().nationality().flatMap(Coded::code)).contains("099");
      assertThat(visit.hospital().name()).contains("รพ.สต.บ้านสมมติ");
      assertThat(visit.hisVersion()).isEqualTo("2026-03-01");
      assertThat(visit.encounter().version()).isEqualTo(3);
      assertThat(visit.encounter().start()).contains(LocalDateTime.of(2026, 1, 15, 9, 30));
      assertThat(visit.encounter().end()).contains(LocalDateTime.of(2026, 1, 15, 11, 5));
      assertThat(visit.encounter().reasons()).containsExactly("ไข้ ไอ 3 วัน");
      assertThat(visit.encounter().practitioners().get(0).name()).contains("น.ส. มาลี แต่งขึ้น");
      assertThat(visit.coverages().get(0).code()).isEqualTo("UCS");
      assertThat(visit.coverages().get(0).name()).contains("บัตรทองไม่มี ท");
      assertThat(visit.vitalSigns().orElseThrow().systolicMmHg()).contains(BigDecimal.valueOf(138));
      assertThat(visit.vitalSigns().orElseThrow().weightKg()).contains(new BigDecimal("72.40"));
      assertHangsOn(visit);
    }
  }

  private static void hangOn(JhcisSite site, String unit, int visitno, int pid)
      throws SQLException {
    String[][] diagnoses = {{"I10", "02"}, {"E11.9", "01"}};
    for (String[] each : diagnoses) {
      ofVisit(site, "visitdiag", unit, visitno)
          .with("diagcode", each[0])
          .with("dxtype", each[1])
          .insert();
    }
    for (String drug : new String[] {"PARA500", "FATALAI", "DRESS", "FEE"}) {
      ofVisit(site, "visitdrug", unit, visitno)
          .with("drugcode", drug)
          .with("unit", 20)
          .with("dose", "1 เม็ด ทุก 6 ชั่วโมง")
          .insert();
    }
    ofVisit(site, "visitlabchcyhembmsse", unit, visitno)
        .with("pcucodeperson", UNIT)
        .with("pid", pid)
        .with("datecheck", DAY)
        .with("labcode", "CH99")
        .with("seqonday", 1)
        .with("labresultdigit", 7.1)
        .with("dateresult", "2026-01-16")
        .insert();
    ofVisit(site, "visitlabsugarblood", unit, visitno).with("sugarnumdigit", 142).insert();
    ofVisit(site, "visitepi", unit, visitno)
        .with("pcucodeperson", UNIT)
        .with("pid", pid)
        .with("dateepi", DAY)
        .with("vaccinecode", "FLU")
        .with("lotno", "LOT-1")
        .insert();
    ofVisit(site, "visitdiagappoint", unit, visitno)
        .with("diagcode", "E11.9")
        .with("appodate", "2026-03-12")
        .with("appotime", "09.00-10.30 น.")
        .with("appotype", "4")
        .with("comment", "งดน้ำงดอาหาร")
        .insert();
    site.row("personalergic")
        .with("pcucodeperson", UNIT)
        .with("pid", pid)
        .with("drugcode", "PARA500")
        .with("levelalergic", "1")
        .with("symptom", "01")
        .with("daterecord", "2019-05-02")
        .insert();
  }

  private static TestRow ofVisit(JhcisSite site, String table, String unit, int visitno) {
    return site.row(table).with("pcucode", unit).with("visitno", visitno);
  }

  private static void assertHangsOn(PhrVisit visit) {
    LocalDateTime start = LocalDateTime.of(2026, 1, 15, 9, 30);
    assertThat(visit.diagnoses()).extracting(Diagnosis::icd10).containsExactly("E119", "I10");
    assertThat(visit.diagnoses().get(0).name()).contains("เบาหวาน");
    assertThat(visit.medications())
        .extracting(Medication::drug)
        .containsExactly(
            Coded.ofText("ฟ้าทะลายโจร"),
            Coded.builder().code("100001").text("Paracetamol 500 mg").build());
    assertThat(visit.labResults())
        .extracting(LabResult::value)
        .containsExactly(Optional.of(new BigDecimal("7.1")), Optional.of(new BigDecimal("142")));
    assertThat(visit.labResults().get(0).takenAt()).contains(start);
    assertThat(visit.labResults().get(0).reportedAt())
        .contains(LocalDateTime.of(2026, 1, 16, 0, 0));
    Immunization dose = visit.immunizations().get(0);
    assertThat(dose.vaccine().code()).contains("815");
    assertThat(dose.givenAt()).isEqualTo(start);
    assertThat(visit.appointments().get(0).start()).isEqualTo(LocalDateTime.of(2026, 3, 12, 9, 0));
    assertThat(visit.appointments().get(0).end()).contains(LocalDateTime.of(2026, 3, 12, 10, 30));
    Allergy allergy = visit.allergies().get(0);
    assertThat(allergy.substance()).isEqualTo(Coded.ofText("Paracetamol 500 mg"));
    assertThat(allergy.manifestations()).containsExactly(Coded.ofText("ผื่น"));
    assertThat(allergy.recordedAt()).contains(LocalDateTime.of(2019, 5, 2, 0, 0));
  }

  @ParameterizedTest
  @EnumSource
  void zeroDatesBlanksAndJunkAreLeftOut(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("birth", "0000-00-00").with("prename", " ").with("sex", "").insert();
      site.visit(700, 12, DAY)
          .with("timestart", null)
          .with("timeend", "00:00:00")
          .with("username", null)
          .with("symptoms", "")
          .with("pressure", "วัดไม่ได้")
          .with("weight", "0.00")
          .with("pulse", 0)
          .with("rightcode", "50")
          .insert();
      ofVisit(site, "visitdrug", UNIT, 700)
          .with("drugcode", "PARA500")
          .with("unit", 0)
          .with("dose", " ")
          .insert();
      ofVisit(site, "visitdiagappoint", UNIT, 700)
          .with("diagcode", "J00")
          .with("appodate", "0000-00-00")
          .insert();

      PhrVisit visit = read(site, 700).orElseThrow();

      assertThat(visit.patient().birthDate()).isEmpty();
      assertThat(visit.patient().sex()).isEmpty();
      assertThat(visit.patient().nameTh().flatMap(PersonName::title)).isEmpty();
      assertThat(visit.encounter().start()).contains(LocalDateTime.of(2026, 1, 15, 0, 0));
      assertThat(visit.encounter().end()).isEmpty();
      assertThat(visit.encounter().reasons()).isEmpty();
      assertThat(visit.encounter().practitioners()).isEmpty();
      assertThat(visit.vitalSigns()).isEmpty();
      assertThat(visit.coverages()).isEmpty();
      assertThat(visit.medications().get(0).quantity()).isEmpty();
      assertThat(visit.medications().get(0).dosages()).isEmpty();
      assertThat(visit.appointments()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfAnotherUnitOrVisitIsMixedIn(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("pcucodeperson", "99998").with("fname", "ต่างหน่วย").insert();
      site.person(12).with("idcard", Citizens.number(13)).insert();
      site.visit(700, 12, DAY).with("pcucodeperson", "99998").insert();
      site.visit(700, 12, DAY).with("pcucode", "99998").insert();
      site.visit(701, 12, DAY).insert();
      hangOn(site, "99998", 700, 12);

      PhrVisit visit = read(site, 700).orElseThrow();

      assertThat(visit.patient().nameTh().flatMap(PersonName::first)).contains("ต่างหน่วย");
      assertThat(visit.patient().citizenId().value()).isEqualTo(Citizens.number(12));
      assertThat(visit.diagnoses()).isEmpty();
      assertThat(visit.medications()).isEmpty();
      assertThat(visit.labResults()).isEmpty();
      assertThat(visit.immunizations()).isEmpty();
      assertThat(visit.allergies()).isEmpty();
      assertThat(visit.appointments()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutVisitOrCitizenIdThereIsNoRecord(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("idcard", "1234567890123").insert();
      site.visit(700, 12, DAY).insert();

      assertThat(read(site, 700)).isEmpty();
      assertThat(read(site, 701)).isEmpty();
      assertThat(reading(site).record(VisitKey.of(HospitalCode.of("99998"), "700"), 1)).isEmpty();
      assertThat(reading(site).record(VisitKey.of(HospitalCode.of(UNIT), "7-0"), 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSiteWhoseOfficeTellsNoVersionSendsWithoutIt(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(700, 12, DAY).insert();
      site.execute("ALTER TABLE office DROP COLUMN dateverupdate");

      assertThat(read(site, 700).orElseThrow().hisVersion()).isEqualTo("unknown");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDeadAreDead(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(700, 12, DAY).insert();
      site.row("persondeath").with("pcucodeperson", UNIT).with("pid", 12).insert();

      assertThat(read(site, 700).orElseThrow().patient().deceased()).contains(true);
    }
  }

  private static RecordReading reading(JhcisSite site) {
    return new RecordReading(site.connections(), HospitalCode.of(UNIT), FundRule.standard());
  }

  private static Optional<PhrVisit> read(JhcisSite site, int visitno) {
    return reading(site).record(VisitKey.of(HospitalCode.of(UNIT), String.valueOf(visitno)), 3);
  }
}
