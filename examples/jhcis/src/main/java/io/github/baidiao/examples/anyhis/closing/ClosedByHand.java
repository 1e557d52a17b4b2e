package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.util.Optional;

/** The code that a person has found at NHSO and typed into the HIS, where we had none. */
final class ClosedByHand {
  private ClosedByHand() {}

  /** Returns the EP code that stands in the HIS. */
  static Optional<ClaimCode> code(HisVisit visit) {
    return visit
        .closingCode()
        .filter(ClaimCode::isValid)
        .map(ClaimCode::of)
        .filter(code -> code.kind() == ClaimCode.Kind.EP);
  }

  /** Returns what our row, which was refused or is unknown, becomes through it. */
  static Optional<VisitWrite> of(LedgerEntry row, HisVisit visit) {
    Optional<BigDecimal> amount =
        visit.closedAmount().isPresent() ? visit.closedAmount() : row.amount();
    return code(visit)
        .flatMap(
            code -> amount.map(baht -> ClosingWrite.builder().code(code).amount(baht).build()));
  }
}
