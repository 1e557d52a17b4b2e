package io.github.baidiao.card.applet;

/**
 * Thai text as the card stores it, TIS-620: A1-DA is U+0E01-0E3A, DF-FB is U+0E3F-0E5B, 20-7E is
 * ASCII (confirmed by 10).
 *
 * <p>A table of our own, since Java's charset {@code TIS-620} lives in module {@code jdk.charsets},
 * which a trimmed runtime may lack.
 */
public final class Tis620 {
  /** Stands in the text for a byte that is no letter. */
  static final char UNKNOWN = '\uFFFD';

  private static final char[] LETTERS = new char[256];

  static {
    for (int b = 0; b < LETTERS.length; b++) {
      boolean ascii = b >= 0x20 && b < 0x7F;
      boolean thai = (b >= 0xA1 && b <= 0xDA) || (b >= 0xDF && b <= 0xFB);
      LETTERS[b] = ascii ? (char) b : thai ? (char) (b - 0xA1 + 0x0E01) : UNKNOWN;
    }
  }

  private Tis620() {}

  /**
   * Decodes a field, without the spaces (confirmed by 6) and NULs (3) that fill it up at its end.
   *
   * @return the text; a byte that TIS-620 does not have, and a control byte (00-1F, 7F), which no
   *     printed field can hold, becomes U+FFFD
   */
  public static String decode(byte[] field) {
    return decode(field, 0, field.length);
  }

  /** Decodes a field that is part of more, as {@link #decode(byte[])} does. */
  static String decode(byte[] memory, int offset, int length) {
    int end = offset + length;
    while (end > offset && (memory[end - 1] == ' ' || memory[end - 1] == 0)) {
      end--;
    }
    if (end == offset) {
      return "";
    }
    char[] text = new char[end - offset];
    for (int i = 0; i < text.length; i++) {
      text[i] = LETTERS[memory[offset + i] & 0xFF];
    }
    return new String(text);
  }
}
