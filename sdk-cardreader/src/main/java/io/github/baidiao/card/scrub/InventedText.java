package io.github.baidiao.card.scrub;

/**
 * Text of the same shape, byte by byte: each letter and digit becomes one and the same of its kind;
 * blanks, padding, {@code #} and the other signs of ASCII stay. TIS-620.
 */
final class InventedText {
  // Letters that hardly any name has, so that what is left of a person would stand out.
  private static final byte CONSONANT = (byte) 0xA3;
  private static final byte VOWEL = (byte) 0xE5;
  private static final byte VOWEL_ABOVE_OR_BELOW = (byte) 0xDA;
  private static final byte TONE = (byte) 0xEE;
  private static final byte THAI_DIGIT = (byte) 0xF7;

  /** For bytes that TIS-620 does not have, so that what stumbles over them still does. */
  private static final byte NO_LETTER = (byte) 0x80;

  private InventedText() {}

  static void write(byte[] read, byte[] out, int at, int end) {
    for (int i = at; i < end; i++) {
      out[i] = of(read[i]);
    }
  }

  /** Returns the byte itself where it tells nothing of the person, else one of its kind. */
  static byte of(byte read, boolean tellsNothing) {
    return tellsNothing ? read : of(read);
  }

  private static byte of(byte read) {
    int b = read & 0xFF;
    if (b >= '0' && b <= '9') {
      return '7';
    } else if (b >= 'A' && b <= 'Z') {
      return 'Q';
    } else if (b >= 'a' && b <= 'z') {
      return 'q';
    } else if (b == 0 || (b >= 0x20 && b < 0x7F)) {
      return read;
    }
    return thai(b);
  }

  private static byte thai(int b) {
    if (b >= 0xF0 && b <= 0xF9) {
      return THAI_DIGIT;
    } else if (b == 0xD1 || (b >= 0xD4 && b <= 0xDA)) {
      return VOWEL_ABOVE_OR_BELOW;
    } else if (b == 0xD0 || b == 0xD2 || b == 0xD3 || (b >= 0xE0 && b <= 0xE5)) {
      return VOWEL;
    } else if (b >= 0xE7 && b <= 0xEE) {
      return TONE;
    }
    boolean letter = (b >= 0xA1 && b <= 0xCF) || (b >= 0xDF && b <= 0xFB);
    return letter ? CONSONANT : NO_LETTER;
  }
}
