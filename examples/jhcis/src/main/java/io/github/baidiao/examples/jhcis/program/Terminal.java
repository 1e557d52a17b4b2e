package io.github.baidiao.examples.jhcis.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the program was started from: its streams, its environment, and what time it is there. */
final class Terminal {
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Clock clock;
  private volatile boolean asking;

  Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Clock clock) {
    this.in = new BufferedReader(new InputStreamReader(in, charset()));
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  static Terminal ofThisProcess() {
    return new Terminal(
        System.in, inThai(System.out), inThai(System.err), System.getenv(), Clock.systemUTC());
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  Clock clock() {
    return clock;
  }

  /** Returns a variable of the environment that is there and not blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.trim().isEmpty());
  }

  /** Returns whether somebody is being waited for to type a line. */
  boolean isAsking() {
    return asking;
  }

  /** Returns the next line that somebody types, without the blanks around it; empty at the end. */
  Optional<String> line() {
    asking = true;
    try {
      @Nullable String line = in.readLine();
      return Optional.ofNullable(line).map(String::trim);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      asking = false;
    }
  }

  private static PrintStream inThai(PrintStream standard) {
    try {
      return new PrintStream(standard, true, charset().name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a Windows console's own charset, which has Thai, and UTF-8 everywhere else. */
  static Charset charset() {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      return StandardCharsets.UTF_8;
    }
    // The property's name changed with JDK 19.
    String older = System.getProperty("sun.stdout.encoding", "UTF-8");
    String name = System.getProperty("stdout.encoding", older);
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }
}
