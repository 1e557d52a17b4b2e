package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import java.util.Optional;

/** How a run over a list ended, and why if it did before the list. */
final class RunEnd {
  private RunEnd() {}

  /**
   * Shows what a run found out, and tells what ended it early.
   *
   * @param firstError the code of the first row that failed, in whichever run it was: the same
   *     command has the same exit code
   */
  static int show(
      Output output, Answer answer, Optional<SdkException> fault, Optional<String> firstError) {
    int shown = output.show(answer);
    fault.ifPresent(why -> new ErrorReport(output).tell(why));
    return fault
        .map(why -> ExitCode.of(why.code()))
        .or(() -> firstError.map(ExitCode::ofId))
        .map(ExitCode::number)
        .orElse(shown);
  }

  /** Returns nothing for a run that is complete. */
  static Optional<String> text(String end, Optional<SdkException> fault) {
    if (end.equals("CANCELLED")) {
      return Optional.of("interrupted: the same command goes on / หยุดกลางคัน สั่งซ้ำเพื่อทำต่อ");
    }
    return fault
        .map(SdkException::code)
        .map(code -> code.id() + ": the same command goes on / สั่งซ้ำเพื่อทำต่อ");
  }
}
