package io.github.baidiao.card.applet;

/**
 * Thai text as the card stores it, TIS-620: A1-DA is U+0E01-0E3A, DF-FB is U+0E3F-0E5B, 20-7E is
 * ASCII (confirmed by 10).
 *
 * <p>A table of our own, since Java's charset {@code TIS-620} lives in module {@code jdk.charsets},
 * which a trimmed runtime may lack.
 */
public final class Tis620 {
  private static final int TO_UNICODE = 0x0E01 - 0xA1;

  /** Stands in the text for a byte that is no letter. */
  static final char UNKNOWN = '\uFFFD';

  private Tis620() {}

  /**
   * Decodes a field, without the spaces (confirmed by 6) and NULs (3) that fill it up at its end.
   *
   * @return the text; a byte that TIS-620 does not have, and a control byte (00-1F, 7F), which no
   *     printed field can hold, becomes U+FFFD
   */
  public static String decode(byte[] field) {
    int end = field.length;
    while (end > 0 && (field[end - 1] == ' ' || field[end - 1] == 0)) {
      end--;
    }
    char[] text = new char[end];
    for (int i = 0; i < end; i++) {
      text[i] = decode(field[i] & 0xFF);
    }
    return new String(text);
  }

  private static char decode(int b) {
    if (b >= 0x20 && b < 0x7F) {
      return (char) b;
    }
    if ((b >= 0xA1 && b <= 0xDA) || (b >= 0xDF && b <= 0xFB)) {
      return (char) (b + TO_UNICODE);
    }
    return UNKNOWN;
  }
}
