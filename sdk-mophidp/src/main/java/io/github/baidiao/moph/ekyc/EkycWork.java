package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.bulk.BulkWork;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;

/** What is asked for a row, and what becomes of it. */
final class EkycWork implements BulkWork<EkycRow, EkycResult> {
  private final EkycSource source;

  EkycWork(EkycSource source) {
    this.source = source;
  }

  @Override
  public Optional<EkycResult> withoutAsking(long row, EkycRow input) {
    return input.problem().map(problem -> failed(row, input, problem));
  }

  @Override
  public EkycResult ask(long row, EkycRow input) {
    return EkycResult.known(
        row,
        input,
        source.ask(input.person().orElseThrow(() -> new IllegalStateException("nobody"))));
  }

  @Override
  public EkycResult failed(long row, EkycRow input, ErrorCode code) {
    return EkycResult.failed(row, input, code);
  }

  @Override
  public SdkException serviceDown(ErrorCode code) {
    return MophException.of(MophErrorCode.SWEEP_SERVICE_DOWN, code.id());
  }
}
