package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.authen.AuthenStatus;
import io.github.baidiao.nhso.authen.ServiceHistory;
import java.util.List;
import java.util.Optional;

/**
 * What is on record for a person and a day, and nothing of the person: {@code
 * docs/schema/nhso-status.schema.json}.
 */
record StatusAnswer(List<ServiceHistory> closed, List<ServiceHistory> authenticated)
    implements Answer {

  static StatusAnswer of(Optional<AuthenStatus> status, Optional<HospitalCode> hospital) {
    Optional<AuthenStatus> wanted = status.map(all -> hospital.map(all::at).orElse(all));
    return new StatusAnswer(
        wanted.map(AuthenStatus::closed).orElse(List.of()),
        wanted.map(AuthenStatus::authenticated).orElse(List.of()));
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", isEmpty() ? "notFound" : "found")
        .with("closed", closed, StatusAnswer::history)
        .with("authenticated", authenticated, StatusAnswer::history);
  }

  private boolean isEmpty() {
    return closed.isEmpty() && authenticated.isEmpty();
  }

  private static JsonObject history(ServiceHistory history) {
    return new JsonObject()
        .with("claimCode", history.claimCode().value())
        .with("kind", history.kind().name())
        .with("service", history.service(), PatientAnswer::claimType)
        .with("hospital", history.hospital(), PatientAnswer::hospital)
        .with("serviceDateTime", PatientAnswer.time(history.serviceDateTime()))
        .with("sourceChannel", history.sourceChannel());
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet();
    if (isEmpty()) {
      sheet.line("On record", "ข้อมูล", "none / ไม่พบ");
    }
    closed.forEach(each -> addTo(sheet, "closed / ปิดสิทธิแล้ว", each));
    authenticated.forEach(each -> addTo(sheet, "authenticated / ยืนยันตัวตนแล้ว", each));
    return sheet;
  }

  private static void addTo(Sheet sheet, String evidence, ServiceHistory history) {
    sheet
        .line("On record", "ข้อมูล", evidence)
        .line("Claim code", "รหัสยืนยัน", history.claimCode().value())
        .line("Service", "ประเภทบริการ", history.service().map(PatientAnswer::oneLine))
        .line("Hospital", "หน่วยบริการ", history.hospital().map(PatientAnswer::oneLine))
        .line("At", "เวลา", PatientAnswer.time(history.serviceDateTime()))
        .line("Channel", "ช่องทาง", history.sourceChannel());
  }
}
