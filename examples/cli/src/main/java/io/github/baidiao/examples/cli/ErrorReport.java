package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what went wrong: Thai and English on standard error and, with {@code --json}, an object on
 * standard output. Nothing in it is about the patient but the agency's own reason, which goes to
 * one of the two: into the JSON if there is one.
 */
final class ErrorReport {
  private static final Locale THAI = Locale.forLanguageTag("th");

  private final Output output;

  ErrorReport(Output output) {
    this.output = output;
  }

  /** Reports an exception, and returns the exit code for it. */
  int report(Exception problem) {
    SdkException fault =
        problem instanceof SdkException ours ? ours : CliException.unexpected(problem);
    ExitCode exitCode = ExitCode.of(fault.code());
    Optional<String> serverText = serverText(fault);
    if (output.json()) {
      show(json(fault, exitCode, serverText));
    } else {
      serverText.ifPresent(output.errText()::println);
    }
    tell(fault);
    return exitCode.number();
  }

  private static Optional<String> serverText(SdkException fault) {
    if (fault instanceof NhsoException nhso) {
      return nhso.serverText();
    }
    return fault instanceof MophException moph ? moph.serverText() : Optional.empty();
  }

  /** Tells a fault on standard error alone, where standard output has its answer already. */
  void tell(SdkException fault) {
    output
        .errText()
        .println(
            fault.code().id()
                + " "
                + fault.operatorText().thai()
                + fault.detail().map(detail -> " [" + detail + "]").orElse(""));
    output
        .errText()
        .println(fault.getMessage() + " " + fault.operatorText().whatToDo(Locale.ENGLISH));
  }

  private void show(JsonObject error) {
    try {
      output.showJson(error);
    } catch (CliException nobodyReads) {
      // Standard error is left.
    }
  }

  private static JsonObject json(
      SdkException fault, ExitCode exitCode, Optional<String> serverText) {
    return new JsonObject()
        .with(
            "error",
            new JsonObject()
                .with("code", fault.code().id())
                .with("exitCode", exitCode.number())
                .with("advice", fault.advice().name())
                .with("th", fault.operatorText().in(THAI))
                .with("en", fault.operatorText().english())
                .with("message", Optional.ofNullable(fault.getMessage()))
                .with("serverText", serverText)
                .with("correlationId", fault.correlationId()));
  }
}
