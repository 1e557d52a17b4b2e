package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.error.NhsoException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a visit's rights are closed, and with what. Public programs close on a claim code, no
 * closing code, charges above 0, a finished visit and a recorder's citizen ID (single source); they
 * take the patient's number for the transaction and the present for the time of service, which is
 * not done here.
 */
final class CloseRules {
  private static final ClaimType GENERAL = ClaimType.of("PG0060001");
  private static final String CANCELLED = "cancel";

  private CloseRules() {}

  /**
   * Returns whether it can be closed.
   *
   * @param hasCode whether a claim code of the visit is known, in the HIS or to us
   * @param unexplained whether a code of closed rights that NHSO may have on record for the person
   *     and day could be no other visit's: then nothing is sent beside it
   */
  static CloseReadiness of(HisVisit visit, boolean hasCode, boolean unexplained) {
    Optional<String> closing = visit.closingCode();
    if (visit.state() == VisitState.CANCELLED
        || closing.filter(code -> !code.equalsIgnoreCase(CANCELLED)).isPresent()) {
      return CloseReadiness.done();
    }
    Optional<HisErrorCode> missing = missing(visit, hasCode);
    if (missing.isPresent()) {
      return CloseReadiness.notReady(missing.get());
    }
    try {
      return CloseReadiness.ready(request(visit, unexplained));
    } catch (NhsoException e) {
      return CloseReadiness.notReady(e.code());
    }
  }

  private static Optional<HisErrorCode> missing(HisVisit visit, boolean hasCode) {
    if (visit.closingCode().isPresent()) {
      return Optional.of(HisErrorCode.CLOSING_CANCELLED);
    }
    if (visit.state() != VisitState.FINISHED) {
      return Optional.of(HisErrorCode.NOT_FINISHED);
    }
    if (!visit.citizenId().isPresent()) {
      return Optional.of(HisErrorCode.NO_CITIZEN_ID);
    }
    if (!hasCode) {
      return Optional.of(HisErrorCode.NO_CLAIM_CODE);
    }
    BigDecimal total = visit.total().orElse(BigDecimal.ZERO);
    BigDecimal paid = paid(visit);
    if (total.signum() <= 0 || paid.signum() < 0 || paid.compareTo(total) > 0) {
      return Optional.of(HisErrorCode.NO_AMOUNT);
    }
    if (!visit.fund().isPresent()) {
      return Optional.of(HisErrorCode.NO_FUND);
    }
    return visit.recorder().isPresent() ? Optional.empty() : Optional.of(HisErrorCode.NO_RECORDER);
  }

  private static BigDecimal paid(HisVisit visit) {
    return visit.notClaimable().orElse(BigDecimal.ZERO);
  }

  private static CloseRequest request(HisVisit visit, boolean unexplained) {
    CitizenId patient = visit.citizenId().orElseThrow(IllegalStateException::new);
    BigDecimal total = visit.total().orElseThrow(IllegalStateException::new);
    return CloseRequest.builder()
        .citizenId(patient)
        .visitNumber(visit.key().number())
        .transactionId(visit.key().unit().value() + visit.key().number())
        .serviceDateTime(visit.start())
        .mainInscl(visit.fund().orElseThrow(IllegalStateException::new))
        .totalAmount(total)
        .paidAmount(paid(visit))
        .privilegeAmount(total.subtract(paid(visit)))
        .service(service(visit))
        .recorder(visit.recorder())
        .onlyIfNoneOnRecord(unexplained)
        .build();
  }

  // The column has held claim codes and other things; a PG code is what belongs there.
  private static ClaimType service(HisVisit visit) {
    return visit
        .serviceCode()
        .filter(code -> code.startsWith("PG") && ClaimType.isValid(code))
        .map(ClaimType::of)
        .orElse(GENERAL);
  }
}
