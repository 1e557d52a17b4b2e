package io.github.baidiao.core.http;

import java.util.Optional;

/** Text from outside made safe for one line of a screen or a field: no control or format codes. */
final class PlainText {
  private PlainText() {}

  /**
   * Returns the text on one line, cut with an ellipsis at a length in UTF-16 units; empty when
   * nothing visible is left.
   */
  static Optional<String> of(String raw, int maxLength) {
    StringBuilder line = new StringBuilder();
    raw.codePoints().forEach(c -> append(line, c));
    String text = line.toString().trim();
    if (text.length() > maxLength) {
      int end = maxLength - 1;
      text = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
      text += "…";
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static void append(StringBuilder line, int codePoint) {
    boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    if (blank) {
      if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (isVisible(codePoint)) {
      line.appendCodePoint(codePoint);
    }
  }

  // Format codes include those that turn the direction of writing around.
  private static boolean isVisible(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.SURROGATE:
      case Character.UNASSIGNED:
        return false;
      default:
        return true;
    }
  }
}
