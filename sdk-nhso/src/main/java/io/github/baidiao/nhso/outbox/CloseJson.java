package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.endpoint.Department;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A {@link CloseRequest} as it is queued. */
final class CloseJson {
  private static final String[] FIELDS = {
    "citizenId",
    "visitNumber",
    "transactionId",
    "serviceDateTime",
    "invoiceDateTime",
    "mainInscl",
    "totalAmount",
    "paidAmount",
    "privilegeAmount",
    "service",
    "recorder",
    "department",
    "mobile",
    "tel",
    "latitude",
    "longitude",
    "reservedId",
    "computerName",
    "foreignerAllowed",
    "onlyIfNoneOnRecord"
  };

  private CloseJson() {}

  static byte[] utf8(CloseRequest request) {
    return QueuedJson.begin()
        .with("citizenId", request.citizenId().value())
        .with("visitNumber", request.visitNumber())
        .with("transactionId", request.transactionId(), text -> text)
        .with("serviceDateTime", request.serviceDateTime().toString())
        .with("invoiceDateTime", request.invoiceDateTime().toString())
        .with("mainInscl", request.mainInscl())
        .with("totalAmount", decimal(request.totalAmount()))
        .with("paidAmount", decimal(request.paidAmount()))
        .with("privilegeAmount", decimal(request.privilegeAmount()))
        .with("service", request.service().code())
        .with("recorder", request.recorder(), CitizenId::value)
        .withPart("department", request.department(), CloseJson::department)
        .with("mobile", request.mobile(), MobileNumber::value)
        .with("tel", request.tel(), text -> text)
        .with("latitude", request.latitude(), CloseJson::decimal)
        .with("longitude", request.longitude(), CloseJson::decimal)
        .with("reservedId", request.reservedId(), text -> text)
        .with("computerName", request.computerName(), text -> text)
        .with("foreignerAllowed", request.foreignerAllowed())
        .with("onlyIfNoneOnRecord", request.onlyIfNoneOnRecord())
        .utf8();
  }

  static CloseRequest read(byte[] utf8) {
    QueuedJson json = QueuedJson.read(utf8, FIELDS);
    return CloseRequest.builder()
        .citizenId(json.text("citizenId", CitizenId::of))
        .visitNumber(json.text("visitNumber"))
        .transactionId(json.optional("transactionId", text -> text))
        .serviceDateTime(json.text("serviceDateTime", LocalDateTime::parse))
        .invoiceDateTime(json.text("invoiceDateTime", LocalDateTime::parse))
        .mainInscl(json.text("mainInscl"))
        .totalAmount(json.text("totalAmount", BigDecimal::new))
        .paidAmount(json.text("paidAmount", BigDecimal::new))
        .privilegeAmount(json.text("privilegeAmount", BigDecimal::new))
        .service(json.text("service", ClaimType::of))
        .recorder(json.optional("recorder", CitizenId::of))
        .department(
            json.optionalPart("department", "code", "name")
                .map(part -> Department.of(part.text("code"), part.text("name"))))
        .mobile(json.optional("mobile", MobileNumber::of))
        .tel(json.optional("tel", text -> text))
        .latitude(json.optional("latitude", BigDecimal::new))
        .longitude(json.optional("longitude", BigDecimal::new))
        .reservedId(json.optional("reservedId", text -> text))
        .computerName(json.optional("computerName", text -> text))
        .foreignerAllowed(json.flag("foreignerAllowed"))
        .onlyIfNoneOnRecord(json.flag("onlyIfNoneOnRecord"))
        .build();
  }

  // As a text, since a JSON number is read as a double. Stripped, as 0E-400000000 is a number too.
  static String decimal(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static QueuedJson department(Department department) {
    return QueuedJson.part().with("code", department.code()).with("name", department.name());
  }
}
