package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;

/** An answer that is one also when it names an error: refused, or outcome unknown. */
interface ClaimOutcome extends Answer {
  /** Returns the code that names the outcome, absent when all went well. */
  Optional<NhsoErrorCode> errorCode();

  /** Shows the answer, tells the error on standard error, and returns the exit code of it. */
  static int show(ClaimOutcome answer, Output output) {
    int done = output.show(answer);
    answer.errorCode().ifPresent(code -> new ErrorReport(output).tell(NhsoException.of(code)));
    return answer.errorCode().map(code -> ExitCode.of(code).number()).orElse(done);
  }
}
