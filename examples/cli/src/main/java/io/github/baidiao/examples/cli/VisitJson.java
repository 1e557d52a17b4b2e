package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.CancelRequest;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.endpoint.Department;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A visit as a hospital's program writes it down for {@code nhso close} and {@code nhso cancel}, by
 * the field names of ENDPOINT ({@code docs/schema/nhso-close-visit.schema.json}).
 */
final class VisitJson {
  private static final Set<String> TO_CLOSE =
      Set.of(
          "hcode",
          "sourceId",
          "visitNumber",
          "pid",
          "transactionId",
          "serviceDateTime",
          "invoiceDateTime",
          "mainInsclCode",
          "totalAmount",
          "paidAmount",
          "privilegeAmount",
          "claimServiceCode",
          "recorderPid",
          "department",
          "mobile",
          "tel",
          "latitude",
          "longitude",
          "reservedId",
          "computerName");
  private static final Set<String> TO_CANCEL =
      Set.of(
          "hcode",
          "sourceId",
          "visitNumber",
          "pid",
          "authenCode",
          "transactionId",
          "seq",
          "recorderPid",
          "reason");

  private VisitJson() {}

  static CloseRequest.Builder toClose(JsonInput visit) {
    visit.onlyOf(TO_CLOSE);
    CloseRequest.Builder request =
        CloseRequest.builder()
            .citizenId(CitizenId.of(visit.neededText("pid")))
            .visitNumber(visit.neededText("visitNumber"))
            .transactionId(visit.text("transactionId"))
            .serviceDateTime(time(visit, "serviceDateTime", visit.neededText("serviceDateTime")))
            .mainInscl(visit.neededText("mainInsclCode"))
            .totalAmount(visit.neededDecimal("totalAmount"))
            .paidAmount(visit.neededDecimal("paidAmount"))
            .privilegeAmount(visit.neededDecimal("privilegeAmount"))
            .service(ClaimType.of(visit.neededText("claimServiceCode")))
            .department(visit.object("department").map(VisitJson::department))
            .mobile(visit.text("mobile").map(MobileNumber::of))
            .tel(visit.text("tel"))
            .latitude(visit.decimal("latitude"))
            .longitude(visit.decimal("longitude"))
            .reservedId(visit.text("reservedId"))
            .computerName(visit.text("computerName"));
    visit
        .text("invoiceDateTime")
        .map(text -> time(visit, "invoiceDateTime", text))
        .ifPresent(request::invoiceDateTime);
    visit.text("recorderPid").ifPresent(request::recorder);
    return request;
  }

  static CancelRequest toCancel(JsonInput visit) {
    visit.onlyOf(TO_CANCEL);
    return CancelRequest.builder()
        .citizenId(CitizenId.of(visit.neededText("pid")))
        .visitNumber(visit.neededText("visitNumber"))
        .claimCode(ClaimCode.of(visit.neededText("authenCode")))
        .transactionId(visit.text("transactionId"))
        .seq(visit.text("seq"))
        .recorder(visit.text("recorderPid").map(CitizenId::of))
        .reason(visit.text("reason"))
        .build();
  }

  private static Department department(JsonInput department) {
    department.onlyOf(Set.of("code", "name"));
    return Department.of(department.neededText("code"), department.neededText("name"));
  }

  private static LocalDateTime time(JsonInput visit, String name, String text) {
    return BangkokTime.parse(text)
        .orElseThrow(() -> visit.invalid(name, "not a time such as 2026-11-21T09:10:11"));
  }
}
