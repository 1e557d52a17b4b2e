package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The person before the terminal: told on standard error, and asked. */
final class Operator {
  private static final Set<String> YES = Set.of("y", "yes", "ใช่");
  private static final Set<String> NO = Set.of("n", "no", "ไม่", "ไม่ใช่");

  private final OperatorInput input;
  private final Output output;
  private final PromptLanguage language;

  Operator(OperatorInput input, Output output, PromptLanguage language) {
    this.input = input;
    this.output = output;
    this.language = language;
  }

  void tell(String english, String thai) {
    output.errText().println(language.of(english, thai));
  }

  /** Shows a text that is in the language of its own. */
  void tell(String text) {
    output.errText().println(text);
  }

  void show(Sheet sheet) {
    sheet.printTo(output.errText());
  }

  /** Tells a fault, with what the agency says about it. */
  void tell(SdkException fault) {
    if (fault instanceof MophException moph) {
      moph.serverText().ifPresent(output.errText()::println);
    }
    new ErrorReport(output).tell(fault);
  }

  void tell(MophErrorCode code, Optional<String> serverText) {
    serverText.ifPresent(output.errText()::println);
    new ErrorReport(output).tell(MophException.of(code));
  }

  private void prompt(String english, String thai) {
    output.errText().print(language.of(english, thai) + ": ");
    output.errText().flush();
  }

  /** Returns a line without the blanks around it. */
  String ask(String english, String thai) {
    prompt(english, thai);
    return new String(input.line().orElseThrow(Operator::ended)).strip();
  }

  /** Returns a line that is not shown while it is typed; whoever takes it wipes it. */
  char[] askHidden(String english, String thai) {
    prompt(english, thai);
    return input.hiddenLine().orElseThrow(Operator::ended);
  }

  /** Asks until it is answered with yes or no: there is no answer that a mere Enter gives. */
  boolean agrees(String english, String thai) {
    while (true) {
      String answer = ask(english + " (y/n)", thai + " (y/n)").toLowerCase(Locale.ROOT);
      if (YES.contains(answer) || NO.contains(answer)) {
        return YES.contains(answer);
      }
      tell("Please type y or n.", "กรุณาพิมพ์ y หรือ n");
    }
  }

  static boolean isYes(String answer) {
    return YES.contains(answer);
  }

  static CliException ended() {
    return CliException.of(CliErrorCode.PROOFING_ENDED);
  }
}
