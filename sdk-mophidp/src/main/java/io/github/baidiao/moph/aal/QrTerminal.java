package io.github.baidiao.moph.aal;

/**
 * The terminal that a QR code is written to. Many phones do not read light on dark, so it has to be
 * known which of the two a blank is.
 */
public enum QrTerminal {
  /** It takes ANSI escape sequences: dark on light whatever its own colours are. */
  ANSI(false, "\u001b[30;107m", "\u001b[0m"),
  /** Dark letters on a light ground: a blank is light. */
  DARK_ON_LIGHT(false, "", ""),
  /** Light letters on a dark ground: a blank is dark. */
  LIGHT_ON_DARK(true, "", "");

  private static final String HALVES = " ▄▀█";

  private final boolean inkIsLight;
  private final String lineStart;
  private final String lineEnd;

  QrTerminal(boolean inkIsLight, String lineStart, String lineEnd) {
    this.inkIsLight = inkIsLight;
    this.lineStart = lineStart;
    this.lineEnd = lineEnd;
  }

  String draw(QrCode code) {
    int end = code.size() + QrCode.QUIET_ZONE;
    StringBuilder text = new StringBuilder();
    for (int y = -QrCode.QUIET_ZONE; y < end; y += 2) {
      text.append(lineStart);
      for (int x = -QrCode.QUIET_ZONE; x < end; x++) {
        int upper = code.dark(x, y) != inkIsLight ? 2 : 0;
        int lower = code.dark(x, y + 1) != inkIsLight ? 1 : 0;
        text.append(HALVES.charAt(upper + lower));
      }
      text.append(lineEnd).append('\n');
    }
    return text.toString();
  }
}
