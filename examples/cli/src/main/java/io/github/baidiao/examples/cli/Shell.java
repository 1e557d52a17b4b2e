package io.github.baidiao.examples.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program was started from: its three streams as bytes, its environment, what the console
 * writes with, whether a person sits there, and whether one sees standard error even if the rest
 * goes elsewhere.
 */
record Shell(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    Charset charset,
    boolean interactive,
    boolean errorsAreSeen) {

  static Shell ofThisProcess() {
    return new Shell(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        ConsoleCharset.ofThisProcess(),
        personSitsThere(),
        errorsGoToATerminal());
  }

  /** Returns a variable of the environment that is there and not blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  // Java cannot tell for one stream alone; Linux can.
  private static boolean errorsGoToATerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException elsewhere) {
      return personSitsThere();
    }
  }

  // From JDK 22 on there may be a console without a person; Console.isTerminal tells, where it is.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean personSitsThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
