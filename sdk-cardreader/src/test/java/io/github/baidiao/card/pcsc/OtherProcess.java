package io.github.baidiao.card.pcsc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import javax.smartcardio.Card;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/** Another program that uses the same card: the JDK's provider shares one Card within a process. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherProcess(String task, VirtualReader reader) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target/test-classes").toString(),
                OtherProcess.class.getName(),
                task,
                reader.name())
            .redirectErrorStream(true)
            .start();
    output = process.inputReader();
  }

  /** Resets the card and is gone. */
  static void resets(VirtualReader reader) throws IOException {
    try (var other = new OtherProcess("reset", reader)) {
      other.expect("reset");
    }
  }

  /** Holds a transaction on the card until it is closed. */
  static OtherProcess holds(VirtualReader reader) throws IOException {
    var other = new OtherProcess("hold", reader);
    other.expect("hold");
    return other;
  }

  /** Is about to reset the card, as soon as it gets to it; see {@link #hasReset}. */
  static OtherProcess willReset(VirtualReader reader) throws IOException {
    var other = new OtherProcess("announced-reset", reader);
    other.expect("announced");
    return other;
  }

  /** Waits until it has. */
  void hasReset() throws IOException {
    expect("reset");
  }

  private void expect(String line) throws IOException {
    String said = output.readLine();
    if (!line.equals(said)) {
      throw new IllegalStateException("the other process says: " + said);
    }
  }

  boolean running() {
    return process.isAlive();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  public static void main(String[] arguments) throws Exception {
    for (CardTerminal terminal : TerminalFactory.getInstance("PC/SC", null).terminals().list()) {
      if (terminal.getName().equals(arguments[1])) {
        if (arguments[0].equals("announced-reset")) {
          System.out.println("announced");
        }
        Card card = terminal.connect("*");
        boolean reset = arguments[0].endsWith("reset");
        if (reset) {
          card.disconnect(true);
        } else {
          card.beginExclusive();
        }
        System.out.println(reset ? "reset" : "hold");
        System.in.transferTo(System.err); // until this process's parent is done with it
      }
    }
  }
}
