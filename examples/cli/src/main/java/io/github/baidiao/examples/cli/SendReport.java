package io.github.baidiao.examples.cli;

import java.util.List;
import java.util.Locale;

/** Tells what became of visits, one line each, and keeps the worst of it for the exit code. */
final class SendReport {
  private static final List<ExitCode> WORST_FIRST =
      List.of(
          ExitCode.UNEXPECTED,
          ExitCode.USAGE,
          ExitCode.NOT_TO_BE_SENT,
          ExitCode.REFUSED,
          ExitCode.UNREACHABLE,
          ExitCode.OUTCOME_UNKNOWN,
          ExitCode.NOT_THROUGH,
          ExitCode.WARNINGS,
          ExitCode.DONE);

  private final Output output;
  private ExitCode worst = ExitCode.DONE;

  SendReport(Output output) {
    this.output = output;
  }

  void tell(List<SendOutcome> outcomes) {
    outcomes.forEach(this::tell);
  }

  void tell(SendOutcome outcome) {
    if (WORST_FIRST.indexOf(outcome.exitCode()) < WORST_FIRST.indexOf(worst)) {
      worst = outcome.exitCode();
    }
    if (output.json()) {
      output.showLine(outcome.json());
      return;
    }
    output.outText().println(outcome.line());
    if (output.outText().checkError()) {
      throw CliException.outputNotWritten();
    }
  }

  /** Tells on standard error why nothing of the lane gets through. */
  void tellPause(String id) {
    ExitCode.codeOfId(id)
        .ifPresent(
            code -> {
              output.errText().println(id + " " + code.operatorText().thai());
              output
                  .errText()
                  .println(
                      id
                          + " "
                          + code.operatorText().whatHappened(Locale.ENGLISH)
                          + " "
                          + code.operatorText().whatToDo(Locale.ENGLISH));
            });
  }

  int exitCode() {
    return worst.number();
  }
}
