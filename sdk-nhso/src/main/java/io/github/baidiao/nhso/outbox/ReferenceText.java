package io.github.baidiao.nhso.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hospital's own number as the outbox takes references: letters, digits, {@code _/-} as they are,
 * everything else as a full stop and four hexadecimal digits. Two numbers never get one reference.
 */
final class ReferenceText {
  private static final int LONGEST = 100;

  private ReferenceText() {}

  static String of(String number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char each = number.charAt(i);
      if (isPlain(each)) {
        text.append(each);
      } else {
        text.append(String.format(".%04x", (int) each));
      }
    }
    // A reference begins with a letter or a digit; ".." stands nowhere else.
    String all = isLetterOrDigit(text.charAt(0)) ? text.toString() : "0.." + text;
    return all.length() <= LONGEST ? all : "0..." + hash(number);
  }

  private static boolean isPlain(char each) {
    return isLetterOrDigit(each) || each == '_' || each == '/' || each == '-';
  }

  private static boolean isLetterOrDigit(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9');
  }

  private static String hash(String number) {
    try {
      byte[] utf8 = number.getBytes(StandardCharsets.UTF_8);
      StringBuilder hex = new StringBuilder();
      for (byte each : MessageDigest.getInstance("SHA-256").digest(utf8)) {
        hex.append(String.format("%02x", each));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
