package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.agent.AgentPatient;
import java.time.LocalDateTime;
import java.util.Optional;

/** A patient as the agent read them: {@code docs/schema/nhso-read.schema.json}. */
record PatientAnswer(AgentPatient patient) implements Answer {

  // Without the correlation id: it is good for one confirm-save, and "authen" reads its own.
  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("citizenId", patient.citizenId().value())
        .with("titleCode", patient.titleCode())
        .with("name", patient.name(), PersonJson::name)
        .with("nation", patient.nation())
        .with("birthDate", patient.birthDate(), PersonJson::date)
        .with("sex", patient.sex().map(Sex::letter))
        .with("age", patient.age())
        .with("mainInscl", patient.mainInscl(), PatientAnswer::right)
        .with("subInscl", patient.subInscl(), PatientAnswer::right)
        .with("hospMain", patient.hospMain(), PatientAnswer::hospital)
        .with("hospMainOp", patient.hospMainOp(), PatientAnswer::hospital)
        .with("hospSub", patient.hospSub(), PatientAnswer::hospital)
        .with("paidModel", patient.paidModel())
        .with("transDate", time(patient.transDate()))
        .with("startDateTime", time(patient.startDateTime()))
        .with("expireDateTime", time(patient.expireDateTime()))
        .with("checkDate", time(patient.checkDate()))
        .with("claimTypes", patient.claimTypes(), PatientAnswer::claimType);
  }

  static JsonObject claimType(ClaimType type) {
    return new JsonObject().with("code", type.code()).with("name", type.name());
  }

  static Optional<String> time(Optional<LocalDateTime> time) {
    return time.map(LocalDateTime::toString);
  }

  static JsonObject right(Right right) {
    return new JsonObject().with("code", right.code()).with("name", right.name());
  }

  static JsonObject hospital(HospitalRef hospital) {
    return new JsonObject().with("code", hospital.code().value()).with("name", hospital.name());
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet()
            .line("Citizen ID", "เลขประจำตัวประชาชน", patient.citizenId().printed())
            .line("Name", "ชื่อ", patient.name().map(PersonName::full))
            .line("Born", "เกิด", patient.birthDate().map(CardText::inBothEras))
            .line("Age", "อายุ", patient.age())
            .line("Sex", "เพศ", patient.sex().map(CardText::sex))
            .line("Main right", "สิทธิหลัก", patient.mainInscl().map(PatientAnswer::oneLine))
            .line("Sub right", "สิทธิย่อย", patient.subInscl().map(PatientAnswer::oneLine))
            .line(
                "Main hospital", "หน่วยบริการหลัก", patient.hospMain().map(PatientAnswer::oneLine))
            .line(
                "For out-patients", "ผู้ป่วยนอก", patient.hospMainOp().map(PatientAnswer::oneLine))
            .line("Primary care", "ปฐมภูมิ", patient.hospSub().map(PatientAnswer::oneLine))
            .line("Right since", "สิทธิเริ่ม", time(patient.startDateTime()))
            .line("Right until", "สิทธิสิ้นสุด", time(patient.expireDateTime()));
    patient.claimTypes().forEach(type -> sheet.line("Claim type", "ประเภทบริการ", oneLine(type)));
    return sheet;
  }

  static String oneLine(ClaimType type) {
    return codeAndName(Optional.of(type.code()), type.name());
  }

  static String oneLine(Right right) {
    return codeAndName(right.code(), right.name());
  }

  static String oneLine(HospitalRef hospital) {
    return codeAndName(Optional.of(hospital.code().value()), hospital.name());
  }

  private static String codeAndName(Optional<String> code, Optional<String> name) {
    return (code.orElse("") + " " + name.orElse("")).trim();
  }
}
