package io.github.baidiao.nhso.agent;

/** What every code of the agent has in common, known or not: printable ASCII without blanks. */
final class AsciiCode {
  private AsciiCode() {}

  static boolean isOne(String text, int maxLength) {
    return !text.isEmpty()
        && text.length() <= maxLength
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}
