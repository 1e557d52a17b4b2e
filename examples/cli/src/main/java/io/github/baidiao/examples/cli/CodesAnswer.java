package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.agent.AuthenCode;
import java.util.List;

/** Claim codes that were looked up: {@code docs/schema/nhso-latest.schema.json}. */
record CodesAnswer(List<AuthenCode> codes) implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject().with("codes", codes, CodesAnswer::code);
  }

  static JsonObject code(AuthenCode code) {
    return new JsonObject()
        .with("claimCode", code.claimCode().value())
        .with("kind", code.claimCode().kind().name())
        .with("claimType", code.claimType(), PatientAnswer::claimType)
        .with("hospitalCode", code.hospitalCode().map(HospitalCode::value))
        .with("claimedAt", PatientAnswer.time(code.claimedAt()));
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet();
    if (codes.isEmpty()) {
      sheet.line("Claim code", "รหัสยืนยัน", "none / ไม่มี");
    }
    codes.forEach(code -> addTo(sheet, code));
    return sheet;
  }

  static Sheet addTo(Sheet sheet, AuthenCode code) {
    return sheet
        .line("Claim code", "รหัสยืนยัน", code.claimCode().value())
        .line("Claim type", "ประเภทบริการ", code.claimType().map(PatientAnswer::oneLine))
        .line("Hospital", "หน่วยบริการ", code.hospitalCode().map(HospitalCode::value))
        .line("Given at", "เวลา", PatientAnswer.time(code.claimedAt()));
  }
}
