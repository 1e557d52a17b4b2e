package io.github.baidiao.core.identity;

/** What codes of Thai services have in common, known or not: printable ASCII without blanks. */
public final class AsciiCode {
  private AsciiCode() {}

  /** Returns whether it is one, not empty and of that length at most. */
  public static boolean isOne(String text, int maxLength) {
    return !text.isEmpty()
        && text.length() <= maxLength
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}
