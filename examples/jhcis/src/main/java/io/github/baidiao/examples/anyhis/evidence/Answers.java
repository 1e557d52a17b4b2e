package io.github.baidiao.examples.anyhis.evidence;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.reconcile.ReconcileOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What NHSO's answers mean for their visits. A code is kept only where nothing else it could be
 * meant for is in sight; whatever is in doubt is told, and left to a person.
 */
final class Answers {
  private final Ledger ledger;
  private final WriteBack writeBack;
  private final Findings findings;
  private long kept;

  Answers(Ledger ledger, WriteBack writeBack, Findings findings) {
    this.ledger = ledger;
    this.writeBack = writeBack;
    this.findings = findings;
  }

  /** Returns how many codes were kept. */
  long kept() {
    return kept;
  }

  void take(WaitingVisit waiting, ReconcileOutcome outcome) {
    Optional<ErrorCode> doubt =
        outcome.match(
            found -> found(waiting, found),
            notFound -> notFound(waiting),
            refused -> Optional.<ErrorCode>of(NhsoErrorCode.REFUSED),
            failed -> Optional.of(failed.code()));
    doubt.ifPresent(code -> tell(waiting, code));
  }

  private Optional<ErrorCode> found(WaitingVisit waiting, ReconcileOutcome.Found found) {
    List<ServiceHistory> own = found.own();
    if (own.stream().anyMatch(each -> each.kind() == ClaimCode.Kind.EP) && isNews(waiting.visit)) {
      tell(waiting, HisErrorCode.CLOSED_ELSEWHERE);
    }
    List<ServiceHistory> authenticated =
        own.stream().filter(each -> each.kind() == ClaimCode.Kind.PP).collect(Collectors.toList());
    if (authenticated.isEmpty()) {
      return Optional.of(HisErrorCode.NO_CLAIM_CODE);
    }
    List<ServiceHistory> free =
        authenticated.stream()
            .filter(each -> !waiting.codesOfOthers.contains(each.claimCode().value()))
            .collect(Collectors.toList());
    if (free.isEmpty()) {
      return Optional.of(HisErrorCode.CODE_OF_ANOTHER_VISIT);
    }
    List<ServiceHistory> fitting = ofItsService(waiting.visit, free);
    if (fitting.size() > 1) {
      return Optional.of(HisErrorCode.SEVERAL_CODES);
    }
    if (waiting.notAlone) {
      return Optional.of(HisErrorCode.CODE_OF_ANOTHER_VISIT);
    }
    keep(waiting, fitting.get(0), found);
    return Optional.empty();
  }

  private static List<ServiceHistory> ofItsService(HisVisit visit, List<ServiceHistory> codes) {
    List<ServiceHistory> same =
        codes.stream()
            .filter(each -> each.service().map(ClaimType::code).equals(visit.serviceCode()))
            .filter(each -> visit.serviceCode().isPresent())
            .collect(Collectors.toList());
    return same.isEmpty() ? codes : same;
  }

  private void keep(WaitingVisit waiting, ServiceHistory code, ReconcileOutcome.Found found) {
    LedgerEntry row =
        writeBack.answered(
            waiting.row.orElseGet(
                () ->
                    LedgerEntry.builder()
                        .task(Task.CLAIM_CODE)
                        .visit(waiting.visit.identity())
                        .state(LedgerState.PLANNED)
                        .build()),
            ClaimCodeWrite.builder()
                .code(code.claimCode())
                .at(code.serviceDateTime())
                .service(code.service().map(ClaimType::code))
                .mainInscl(found.mainInscl().flatMap(Right::code))
                .subInscl(found.subInscl().flatMap(Right::code))
                .build());
    if (row.state() == LedgerState.KNOWN) {
      kept++;
    }
  }

  // A counter died while it asked, and there is nothing: a person may have it asked for anew.
  private Optional<ErrorCode> notFound(WaitingVisit waiting) {
    waiting
        .row
        .filter(row -> row.state() == LedgerState.PLANNED)
        .ifPresent(
            row ->
                ledger.change(
                    row.toBuilder()
                        .state(LedgerState.UNKNOWN)
                        .problem(NhsoErrorCode.OUTCOME_UNKNOWN.id())
                        .build()));
    return Optional.of(HisErrorCode.NO_CLAIM_CODE);
  }

  private boolean isNews(HisVisit visit) {
    return !visit.closingCode().isPresent() && !ledger.find(Task.CLOSING, visit.key()).isPresent();
  }

  private void tell(WaitingVisit waiting, ErrorCode code) {
    findings.found(Finding.of(waiting.visit.key(), code));
  }
}
