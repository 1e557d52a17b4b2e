package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.CloseRequest;

/** A visit as NHSO takes it to close its rights. */
final class ClosingOfVisit {
  private static final ClaimType GENERAL = ClaimType.of("PG0060001");

  private ClosingOfVisit() {}

  /**
   * Returns the request.
   *
   * @throws io.github.baidiao.nhso.error.NhsoException for what NHSO does not take: the officer is
   *     told while the visit is still on the screen, and nothing is saved
   */
  static CloseRequest of(Hospital hospital, FinishedVisit visit, Bill bill) {
    return CloseRequest.builder()
        .citizenId(visit.patient())
        .visitNumber(visit.vn())
        .serviceDateTime(visit.start())
        .invoiceDateTime(visit.end())
        .mainInscl(bill.mainInscl())
        .totalAmount(bill.total())
        .paidAmount(bill.paid())
        .privilegeAmount(bill.claimed())
        .service(GENERAL)
        .recorder(hospital.officer())
        .build();
  }
}
