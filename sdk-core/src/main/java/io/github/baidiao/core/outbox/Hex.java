package io.github.baidiao.core.outbox;

import java.util.Optional;

/** Bytes as hexadecimal digits; Java 8 has nothing for it. */
final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      text.append(DIGITS[(b >> 4) & 0xf]).append(DIGITS[b & 0xf]);
    }
    return text.toString();
  }

  /** Returns the bytes, or empty if the text is anything else. */
  static Optional<byte[]> bytes(String text) {
    byte[] bytes = new byte[text.length() / 2];
    if (text.length() % 2 != 0) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      bytes[i / 2] = (byte) (bytes[i / 2] << 4 | digit);
    }
    return Optional.of(bytes);
  }

  // Character.digit takes the digits of every script.
  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
