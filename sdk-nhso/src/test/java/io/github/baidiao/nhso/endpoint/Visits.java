package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Requests of an invented patient at the invented hospital 99999. */
public final class Visits {
  public static final CitizenId SOMCHAI = CitizenId.of("1100000000016");
  public static final CitizenId OFFICER = CitizenId.of("1100000000024");
  public static final HospitalCode HOSPITAL = HospitalCode.of("99999");
  public static final ClaimType GENERAL = ClaimType.of("PG0060001");
  public static final LocalDateTime AT = LocalDateTime.of(2025, 11, 7, 9, 10, 11);

  private Visits() {}

  public static CloseRequest.Builder visit() {
    return CloseRequest.builder()
        .citizenId(SOMCHAI)
        .visitNumber("681107091011")
        .serviceDateTime(AT)
        .mainInscl("UCS")
        .totalAmount(new BigDecimal("350"))
        .paidAmount(BigDecimal.ZERO)
        .privilegeAmount(new BigDecimal("350.0"))
        .service(GENERAL)
        .recorder(OFFICER);
  }

  /** With everything that is optional. */
  public static CloseRequest.Builder fullVisit() {
    return visit()
        .transactionId("99999-T-0001")
        .invoiceDateTime(LocalDateTime.of(2025, 11, 7, 10, 20, 30))
        .totalAmount(new BigDecimal("99999999.99"))
        .paidAmount(new BigDecimal("0.05"))
        .privilegeAmount(new BigDecimal("1200.50"))
        .department(Department.of("01", "ผู้ป่วยนอก"))
        .mobile(MobileNumber.of("0812345678"))
        .tel("034 123456")
        .latitude(new BigDecimal("13.7563"))
        .longitude(new BigDecimal("100.5018"))
        .reservedId("R-77")
        .computerName("OPD-PC1");
  }

  public static CancelRequest cancel() {
    return CancelRequest.builder()
        .citizenId(SOMCHAI)
        .visitNumber("681107091011")
        .claimCode(ClaimCode.of("EP1000000001"))
        .recorder(OFFICER)
        .reason("ปิดสิทธิผิดราย")
        .build();
  }

  public static AuthenCodeRequest.Builder withoutCard() {
    return AuthenCodeRequest.builder()
        .citizenId(SOMCHAI)
        .transactionId("T-0001")
        .service(GENERAL)
        .recorder(OFFICER);
  }

  public static AuthenCodeRequest.Builder withoutCardInFull() {
    return withoutCard()
        .name(PersonName.builder().first("สมชาย").middle("กลาง").last("ใจดี").build())
        .sex("1")
        .birthDay("19950413")
        .addPhones(MobileNumber.of("0812345678"), MobileNumber.of("0898765432"))
        .hn("000123")
        .an("68000001")
        .mainInscl("UCS")
        .weight(new BigDecimal("60.5"))
        .height(new BigDecimal("170"))
        .latitude(new BigDecimal("13.7563"))
        .longitude(new BigDecimal("100.5018"))
        .address(
            CodedAddress.builder()
                .house("1 หมู่ 2")
                .subDistrictCode("100101")
                .subDistrict("แขวงสมมติ")
                .districtCode("1001")
                .district("เขตสมมติ")
                .provinceCode("10")
                .province("กรุงเทพมหานคร")
                .postCode("10200")
                .build());
  }
}
