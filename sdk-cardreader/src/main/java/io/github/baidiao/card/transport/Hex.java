package io.github.baidiao.card.transport;

/** Upper-case hexadecimal without blanks, as transcripts and ATRs are written. */
final class Hex {
  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private Hex() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      text.append(DIGITS[b >> 4 & 0x0F]).append(DIGITS[b & 0x0F]);
    }
    return text.toString();
  }

  /** Throws IllegalArgumentException, the text not in its message, for anything but digit pairs. */
  static byte[] parse(String text) {
    if (text.length() % 2 != 0) {
      throw new IllegalArgumentException("odd number of hexadecimal digits");
    }
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = digit(text.charAt(2 * i));
      int low = digit(text.charAt(2 * i + 1));
      bytes[i] = (byte) (high << 4 | low);
    }
    return bytes;
  }

  // Not Character.digit alone, which also takes the digits of other scripts, Thai among them.
  private static int digit(char c) {
    int value = c < 0x80 ? Character.digit(c, 16) : -1;
    if (value < 0) {
      throw new IllegalArgumentException("not hexadecimal");
    }
    return value;
  }
}
