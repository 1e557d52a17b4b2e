package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDateTime;
import java.util.Map;

/** The body of {@code nhso-claim-detail}, and the checks that need clock and hospital code. */
final class CloseWire {
  private CloseWire() {}

  static Map<String, Object> body(CloseRequest request, EndpointSettings settings) {
    checkTimes(request, settings);
    return new WireBody()
        .with("hcode", settings.hospitalCode().value())
        .with("visitNumber", request.visitNumber())
        .with("pid", request.citizenId().value())
        .with("transactionId", transactionId(request, settings.hospitalCode()))
        .with("serviceDateTime", BangkokTime.epochMillis(request.serviceDateTime()))
        .with("invoiceDateTime", BangkokTime.epochMillis(request.invoiceDateTime()))
        .with("mainInsclCode", request.mainInscl())
        .with("totalAmount", Baht.wire(request.totalAmount()))
        .with("paidAmount", Baht.wire(request.paidAmount()))
        .with("privilegeAmount", Baht.wire(request.privilegeAmount()))
        .with("claimServiceCode", request.service().code())
        .with("sourceId", settings.sourceId())
        .with("recorderPid", request.recorder().map(CitizenId::value))
        .with("department", request.department().map(CloseWire::department))
        .with("mobile", request.mobile().map(MobileNumber::value))
        .with("tel", request.tel())
        .with("latitude", request.latitude())
        .with("longitude", request.longitude())
        .with("reservedId", request.reservedId())
        .with("computerName", request.computerName())
        .fields();
  }

  private static void checkTimes(CloseRequest request, EndpointSettings settings) {
    LocalDateTime now = LocalDateTime.now(settings.clock().withZone(BangkokTime.ZONE));
    if (request.serviceDateTime().isAfter(now)) {
      throw NhsoException.of(NhsoErrorCode.SERVICE_IN_FUTURE);
    }
    if (request.invoiceDateTime().isAfter(now)) {
      throw NhsoException.of(NhsoErrorCode.INVOICE_IN_FUTURE);
    }
  }

  private static String transactionId(CloseRequest request, HospitalCode hospital) {
    String id = request.transactionId().orElse(hospital.value() + request.visitNumber());
    if (!OneLine.isOne(id, 255) || !id.startsWith(hospital.value())) {
      throw NhsoException.of(NhsoErrorCode.TRANSACTION_ID_INVALID);
    }
    return id;
  }

  private static Map<String, Object> department(Department department) {
    return new WireBody().with("code", department.code()).with("name", department.name()).fields();
  }
}
