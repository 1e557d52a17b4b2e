package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.Criticality;
import io.github.baidiao.moph.phr.treatment.Dosage;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.treatment.PeriodUnit;
import io.github.baidiao.moph.phr.upload.CareGiver;
import io.github.baidiao.moph.phr.upload.ChronicRegistration;
import io.github.baidiao.moph.phr.upload.DrugRelatedProblem;
import io.github.baidiao.moph.phr.upload.EncounterCount;
import io.github.baidiao.moph.phr.upload.Prescription;
import io.github.baidiao.moph.phr.upload.Referral;
import io.github.baidiao.moph.phr.upload.SelfObservation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The records of make_phr_payloads.py, as a HIS would build them. */
final class Uploads {
  private static final LocalDateTime TEN = LocalDateTime.of(2024, 1, 15, 10, 0);
  private static final Coded METFORMIN = Coded.of("811043", "METFORMIN 500 mg.");
  private static final Practitioner DOCTOR =
      Practitioner.builder().licenseNumber("ว000099").name("นพ.ทดสอบ ระบบ").build();

  private Uploads() {}

  private static Coded coded(String code, String display, String text) {
    return Coded.builder().code(code).display(display).text(text).build();
  }

  static Allergy allergy() {
    return Allergy.builder()
        .substance(Coded.of("579224", "PENICILLIN G SODIUM"))
        .criticality(Criticality.HIGH)
        .reference("49476535")
        .seriousness(Coded.of("1", "ไม่ร้ายแรง"))
        .group(Coded.of("1", "Cardiovascular"))
        .informationSource(Coded.of("1", "มาโรงพยาบาล"))
        .result(Coded.of("1", "หายเป็นปกติ"))
        .naranjo(Coded.of("1", "Definite - ใช่แน่"))
        .preventable(false)
        .preventableScore(1)
        .addManifestations(Coded.of("247472004", "Hives"))
        .recordedAt(TEN)
        .recordedBy(DOCTOR)
        .build();
  }

  static Immunization immunization() {
    return Immunization.builder()
        .vaccine(coded("C19", "COVID1", "Covid 19 - CoronaVac"))
        .givenAt(TEN)
        .visitNumber("VN00001")
        .location("โรงพยาบาลสนาม")
        .manufacturer("Sinovac Life Sciences")
        .lotNumber("BATCH001")
        .expirationDate(LocalDate.of(2025, 12, 31))
        .site(Coded.of("LA", "left arm"))
        .route(Coded.of("IM", "Injection, intramuscular"))
        .doseValue(new BigDecimal("0.5"))
        .doseUnit("mL")
        .note("Notes on administration of vaccine")
        .reason(Coded.of("429060002"))
        .performer(DOCTOR)
        .build();
  }

  static ChronicRegistration chronic() {
    return ChronicRegistration.builder()
        .disease(Coded.of("001", "โรคเบาหวาน"))
        .reference("CHR00001")
        .status(Coded.of("active", "Active"))
        .clinicalText("NIDDM Type 2")
        .registeredOn(LocalDate.of(2001, 1, 1))
        .dischargedOn(LocalDate.of(2011, 1, 1))
        .recordedAt(LocalDateTime.of(2015, 8, 6, 15, 37, 31))
        .addDescriptions("โรคเบาหวานชนิดที่ 2")
        .addStages(coded("ckd_gfr_category", "Normal or high", "G1"))
        .build();
  }

  static Referral referral() {
    return Referral.builder()
        .recipient(
            PhrHospital.builder().code(HospitalCode.of("99998")).name("โรงพยาบาลปลายทาง").build())
        .reference("REF00001")
        .visitNumber("VN00001")
        .type(Coded.of("1", "ส่งต่อเพื่อรักษา"))
        .serviceRequested(coded("172676009", "Myringotomy", "Insertion of grommets"))
        .specialty(coded("418960008", "Otolaryngology", "แผนกหู คอ จมูก"))
        .occursAt(TEN)
        .authoredOn(TEN.toLocalDate())
        .requester(DOCTOR)
        .context("ผู้ป่วยนอก")
        .description("ส่งเพื่อผ่าตัด")
        .note("-")
        .diagnosisInfo("H669")
        .vitalSignInfo("ปกติ")
        .medicationInfo("ไม่มี")
        .observationInfo("ปกติ")
        .socialProblemInfo("ไม่มี")
        .presentIllnessInfo("ปวดหู")
        .build();
  }

  static CareGiver careGiver() {
    return CareGiver.builder()
        .citizenId(CitizenId.of("1100000000016"))
        .name(PersonName.builder().title("นางสาว").first("ดูแล").last("ผู้ป่วย").build())
        .qualification(Coded.of("1", "บุคคลในครอบครัวเดียวกัน"))
        .phone("0800000001")
        .build();
  }

  static Prescription prescription() {
    return Prescription.builder()
        .reference("MED00001")
        .drug(METFORMIN)
        .visitNumber("VN00001")
        .authoredOn(LocalDate.of(2023, 3, 12))
        .requester(DOCTOR)
        .note("ระวังการแพ้ยา")
        .addDosages(
            Dosage.builder()
                .text("PO 1 BID PC")
                .patientInstruction("ทานครั้งละ 1 เม็ด วันละ 2 ครั้ง หลังอาหาร")
                .frequency(2)
                .period(BigDecimal.ONE)
                .periodUnit(PeriodUnit.DAY)
                .route(Coded.of("PO", "Swallow, oral"))
                .doseValue(BigDecimal.ONE)
                .doseUnit("tablet")
                .build())
        .quantity(new BigDecimal("14"))
        .quantityUnit("tablet")
        .supplyDays(7)
        .validFrom(LocalDate.of(2023, 3, 12))
        .validUntil(LocalDate.of(2023, 3, 19))
        .build();
  }

  static DrugRelatedProblem problem() {
    return DrugRelatedProblem.builder()
        .reference("DRP00001")
        .drug(METFORMIN)
        .category(Coded.of("1", "Drug Interaction"))
        .description("พบปฏิกิริยาระหว่างยา")
        .recordedAt(TEN)
        .build();
  }

  static SelfObservation selfObservation(PhrPatient person) {
    return SelfObservation.builder()
        .systemName("Application Test v1.0")
        .reference("{00000-OBS00-00001-TEST-00001}")
        .person(person)
        .measurementReference("{00000-REF00-00001-TEST-00001}")
        .test(Coded.of("15074-8", "Glucose [Moles/volume] in Blood"))
        .value(new BigDecimal("155"))
        .unit("mg/dL")
        .takenAt(LocalDateTime.of(2024, 1, 15, 8, 0))
        .device("Blood Glucose Monitor : 123456")
        .performer("นายทดสอบ ระบบ")
        .latitude(new BigDecimal("13.756331"))
        .longitude(new BigDecimal("100.501765"))
        .build();
  }

  static EncounterCount count() {
    return EncounterCount.builder()
        .day(LocalDate.of(2022, 1, 1))
        .outpatients(100)
        .inpatients(10)
        .discharges(20)
        .build();
  }
}
