package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophErrorCode;

/** One citizen after the other, until the operator has enough; a fault of one ends that one. */
record CitizenQueue(Operator operator, boolean once) {
  /** What is done for one citizen. */
  @FunctionalInterface
  interface Service {
    int exitCodeOf(boolean first);
  }

  /** Returns the exit code of the last one. */
  int serve(Service service) {
    if (once) {
      return service.exitCodeOf(true);
    }
    int exitCode = told(service, true);
    while (another()) {
      exitCode = told(service, false);
    }
    return exitCode;
  }

  private int told(Service service, boolean first) {
    try {
      return service.exitCodeOf(first);
    } catch (SdkException fault) {
      boolean nobodyCanGoOn =
          fault.code() == MophErrorCode.OFFICER_OFF_DUTY
              || fault.code() == CliErrorCode.OUTPUT_NOT_WRITTEN;
      if (nobodyCanGoOn) {
        throw fault;
      }
      operator.tell(fault);
      return ExitCode.of(fault.code()).number();
    }
  }

  private boolean another() {
    try {
      return operator.agrees("Next citizen?", "ผู้รับบริการคนถัดไปหรือไม่");
    } catch (CliException inputEnded) {
      return false;
    }
  }
}
