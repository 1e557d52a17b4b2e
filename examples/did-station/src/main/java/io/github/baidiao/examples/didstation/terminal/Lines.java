package io.github.baidiao.examples.didstation.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an operator types, line by line. Blocks; for one thread. */
public interface Lines {

  /**
   * Waits for a line.
   *
   * @param hidden whether it must not be seen while it is typed
   * @return the line, which the caller wipes if it was hidden; null when there is none any more
   */
  char @Nullable [] next(boolean hidden);

  /** Reads from the terminal this program runs in; hides nothing where there is none. */
  // Newer Java has a console without a terminal too: then it reads from a pipe, which shows
  // nothing.
  @SuppressWarnings("SystemConsoleNull")
  static Lines ofThisProgram(InputStream in) {
    @Nullable Console console = System.console();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return hidden -> {
      if (hidden && console != null) {
        return console.readPassword();
      }
      try {
        @Nullable String line = reader.readLine();
        return line == null ? null : line.toCharArray();
      } catch (IOException e) {
        return null;
      }
    };
  }
}
