package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.OperatorText;
import io.github.baidiao.core.error.SdkException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command says: lines in Thai and English for a person, or with {@code --json} one object on
 * standard output for a program. Faults go to standard error, and with {@code --json} into an
 * object too.
 */
final class Report {
  private static final Locale THAI = Locale.forLanguageTag("th");

  private final Terminal terminal;
  private final boolean json;

  Report(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  boolean json() {
    return json;
  }

  /** A line of the result; left out with {@code --json}. */
  void say(String thai, String english) {
    line(thai + " | " + english);
  }

  /** Likewise, of what is the same in both languages. */
  void line(String text) {
    if (!json) {
      terminal.out().println(text);
    }
  }

  /** A line for whoever watches, beside the result. */
  void hint(String thai, String english) {
    PrintStream err = terminal.err();
    err.println(thai + " | " + english);
    err.flush();
  }

  /** The result for a program; only with {@code --json}. */
  void object(Fields result) {
    if (json) {
      terminal.out().println(result.text());
    }
  }

  /** One of many results for a program, on a line of its own; only with {@code --json}. */
  void objectOnALine(Fields result) {
    if (json) {
      terminal.out().println(result.line());
      terminal.out().flush();
    }
  }

  /** Tells a fault in a line of each language. */
  void tell(SdkException fault) {
    tell(fault.code(), fault.detail());
  }

  /** Tells a fault, with {@code --json} as an object too; returns the exit code for it. */
  ExitCode fault(SdkException fault) {
    tell(fault);
    object(new Fields().with("error", error(fault.code()).with("detail", fault.detail())));
    return ExitCode.of(fault.code());
  }

  /**
   * Tells why a card or a visit came to nothing; returns the exit code for it.
   *
   * @param head what begins the object
   * @param serverText the agency's own reason, which may speak of the patient
   */
  ExitCode refusal(Fields head, ErrorCode why, Optional<String> serverText) {
    tell(why, Optional.empty());
    serverText.ifPresent(this::line);
    object(head.with("error", error(why).with("serverText", serverText)));
    return ExitCode.of(why);
  }

  private void tell(ErrorCode code, Optional<String> detail) {
    String named = detail.map(text -> " [" + text + "]").orElse("");
    OperatorText text = code.operatorText();
    terminal.err().println(code.id() + named + " " + text.in(THAI));
    terminal.err().println(code.id() + named + " " + text.in(Locale.ENGLISH));
  }

  private static Fields error(ErrorCode code) {
    return new Fields()
        .with("code", code.id())
        .with("exitCode", ExitCode.of(code).number())
        .with("advice", code.advice().name())
        .with("th", code.operatorText().in(THAI))
        .with("en", code.operatorText().in(Locale.ENGLISH));
  }
}
