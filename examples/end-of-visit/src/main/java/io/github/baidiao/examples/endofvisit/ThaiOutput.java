package io.github.baidiao.examples.endofvisit;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Standard output in a charset that has Thai: a Windows console's own, UTF-8 everywhere else. */
final class ThaiOutput {
  private ThaiOutput() {}

  static PrintStream over(PrintStream standard) {
    return new PrintStream(standard, true, charset());
  }

  // The name of the property changed with JDK 19.
  private static Charset charset() {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      return StandardCharsets.UTF_8;
    }
    String older = System.getProperty("sun.stdout.encoding", "UTF-8");
    String name = System.getProperty("stdout.encoding", older);
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }
}
