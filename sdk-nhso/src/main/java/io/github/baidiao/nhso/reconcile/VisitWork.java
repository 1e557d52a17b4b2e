package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.bulk.BulkWork;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;

/** What is asked for a visit, and what becomes of it. */
final class VisitWork implements BulkWork<VisitRow, ReconciledVisit> {
  private final AuthenStatusSource source;

  VisitWork(AuthenStatusSource source) {
    this.source = source;
  }

  @Override
  public Optional<ReconciledVisit> withoutAsking(long row, VisitRow input) {
    return input.match(visit -> Optional.empty(), code -> Optional.of(failed(row, input, code)));
  }

  @Override
  public ReconciledVisit ask(long row, VisitRow input) {
    Visit visit = input.visit().orElseThrow(() -> new IllegalStateException("no visit"));
    return new ReconciledVisit(
        row, input, Selection.of(visit, source.ask(visit.citizenId(), visit.day())));
  }

  @Override
  public ReconciledVisit failed(long row, VisitRow input, ErrorCode code) {
    return new ReconciledVisit(row, input, new ReconcileOutcome.Failed(code));
  }

  @Override
  public SdkException serviceDown(ErrorCode code) {
    return NhsoException.of(NhsoErrorCode.RECONCILE_SERVICE_DOWN, code.id());
  }
}
