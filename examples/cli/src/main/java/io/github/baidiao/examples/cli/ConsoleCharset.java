package io.github.baidiao.examples.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which character set the console writes Thai with: UTF-8 on most, Windows-874 on Thai Windows. */
final class ConsoleCharset {
  private ConsoleCharset() {}

  /**
   * Returns the console's character set; without a console what Java was told for its standard
   * output (JDK 19 and later; {@code sun.} in 17), then the system's.
   */
  @SuppressWarnings("SystemConsoleNull") // In 17 it does return null.
  static Charset ofThisProcess() {
    Console console = System.console();
    if (console != null) {
      return console.charset();
    }
    return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .map(ConsoleCharset::named)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Charset::defaultCharset);
  }

  /** Returns the character set of this name, if Java has it. */
  static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
