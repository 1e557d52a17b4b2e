package io.github.baidiao.examples.sandbox;

import io.github.baidiao.card.simulator.SimulatedPerson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What the command line asks for. */
record SandboxOptions(int port, Pcscd pcscd, String card, boolean untilEof, boolean help) {
  static final String USAGE =
      """
      examples/sandbox/run [--port N] [--pcscd auto|on|off] [--card PERSON|none] [--until-eof]
        --port       พอร์ต, 0 = พอร์ตว่างใดก็ได้ | port, 0 for a free one (18189)
        --pcscd      ใส่บัตรจำลองในเครื่องอ่านเสมือนของ pcscd | card into pcscd's virtual reader (auto)
        --card       บัตรที่เสียบไว้ตอนเริ่ม | card that is in at the start (somchai): %s
        --until-eof  จบเมื่อ stdin ปิด | end when stdin is closed
      """
          .formatted(SimulatedPerson.bundled());

  /** Whether the card goes into a reader of pcscd. */
  enum Pcscd {
    AUTO,
    ON,
    OFF
  }

  static SandboxOptions parse(String... args) {
    int port = Sandbox.DEFAULT_PORT;
    Pcscd pcscd = Pcscd.AUTO;
    String card = "somchai";
    boolean untilEof = false;
    boolean help = false;
    Deque<String> left = new ArrayDeque<>(List.of(args));
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--port" -> port = port(value(option, left));
        case "--pcscd" -> pcscd = pcscd(value(option, left));
        case "--card" -> card = card(value(option, left));
        case "--until-eof" -> untilEof = true;
        case "--help", "-h" -> help = true;
        default -> throw wrong(option);
      }
    }
    return new SandboxOptions(port, pcscd, card, untilEof, help);
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw wrong(option);
    }
    return left.pop();
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      throw wrong("--port");
    }
    return Integer.parseInt(text);
  }

  private static Pcscd pcscd(String text) {
    if (!List.of("auto", "on", "off").contains(text)) {
      throw wrong("--pcscd");
    }
    return Pcscd.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String card(String text) {
    if (!text.equals("none") && !SimulatedPerson.bundled().contains(text)) {
      throw wrong("--card");
    }
    return text;
  }

  private static SandboxException wrong(String option) {
    return new SandboxException(
        "ตัวเลือกไม่ถูกต้อง: " + option + " (ดู --help)",
        "Unknown or wrong option: " + option + " (see --help).");
  }
}
