package io.github.baidiao.examples.jhcis.program;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever sits at the terminal for what was not given as an option. With {@code --json} nobody
 * sits there, and a missing option is a fault.
 */
final class Asking {
  private final Terminal terminal;
  private final Report report;

  /** The operator typed nothing, or there is nobody: the command ends and nothing is sent. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("ended by the operator");
    }
  }

  Asking(Terminal terminal, Report report) {
    this.terminal = terminal;
    this.report = report;
  }

  /**
   * Returns one of several, by the option that names it, or as the operator chooses by its number.
   *
   * @param name what an option names it by
   */
  <T> T choose(
      @Nullable String given, String option, List<T> all, Function<T, String> name, String asked) {
    if (given != null) {
      return all.stream()
          .filter(each -> name.apply(each).equals(given))
          .findFirst()
          .orElseThrow(() -> SettingsFile.wrong(option));
    }
    if (report.json()) {
      throw SettingsFile.wrong(option);
    }
    while (true) {
      Optional<Integer> number = number(line(asked + " [1-" + all.size() + "]"));
      if (number.isPresent() && number.get() >= 1 && number.get() <= all.size()) {
        return all.get(number.get() - 1);
      }
    }
  }

  /** Returns what an option gives, or what the operator types; Enter takes the proposal. */
  String text(@Nullable String given, String option, Optional<String> proposal, String asked) {
    if (given != null) {
      return given;
    }
    if (report.json()) {
      return proposal.orElseThrow(() -> SettingsFile.wrong(option));
    }
    String known = proposal.map(text -> " (Enter = " + text + ")").orElse("");
    terminal.err().print(asked + known + ": ");
    terminal.err().flush();
    String typed = terminal.line().orElseThrow(Ended::new);
    return typed.isEmpty() ? proposal.orElseThrow(Ended::new) : typed;
  }

  private String line(String asked) {
    terminal.err().print(asked + ": ");
    terminal.err().flush();
    return terminal.line().filter(text -> !text.isEmpty()).orElseThrow(Ended::new);
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text).filter(it -> it.matches("[0-9]{1,3}")).map(Integer::valueOf);
  }
}
