package io.github.baidiao.examples.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** What is not done unless somebody says so once more. */
final class Confirmation {
  @Option(
      names = "--yes",
      description = {
        "Is not asked for confirmation: for a program that has asked already.",
        "ไม่ต้องถามยืนยัน"
      })
  private boolean yes;

  /** Asks on standard error; every answer but a yes ends the command. */
  void require(String english, String thai, Shell shell, Output output) {
    if (yes) {
      return;
    }
    output.errText().print(english + "? / " + thai + "? (y/n): ");
    output.errText().flush();
    String answer =
        OperatorInput.of(shell).line().map(String::new).orElse("").strip().toLowerCase(Locale.ROOT);
    if (!Operator.isYes(answer)) {
      throw CliException.of(CliErrorCode.NOT_CONFIRMED);
    }
  }
}
