package io.github.baidiao.examples.cli;

import java.io.Console;
import java.util.Optional;

/** What a person types, line by line. Whoever takes a line wipes it where it is secret. */
interface OperatorInput {
  /** Returns the next line; empty when there is none any more. */
  Optional<char[]> line();

  /** Returns the next line, which is not shown while it is typed where that can be done. */
  Optional<char[]> hiddenLine();

  /** Returns the console where a person sits there, else standard input. */
  @SuppressWarnings("SystemConsoleNull") // Whether a person sits there was asked before.
  static OperatorInput of(Shell shell) {
    Console console = System.console();
    return shell.interactive() && console != null
        ? new ConsoleInput(console)
        : new PipedInput(shell.in(), shell.charset());
  }

  /** The console of this process. */
  record ConsoleInput(Console console) implements OperatorInput {
    @Override
    public Optional<char[]> line() {
      return Optional.ofNullable(console.readLine()).map(String::toCharArray);
    }

    @Override
    public Optional<char[]> hiddenLine() {
      return Optional.ofNullable(console.readPassword());
    }
  }
}
