package io.github.baidiao.face.opencv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What tells one model file from every other. */
final class Sha256 {
  private Sha256() {}

  /** Returns 64 hexadecimal digits in small letters. */
  static String of(byte[] file) {
    StringBuilder digits = new StringBuilder();
    for (byte part : digest().digest(file)) {
      digits.append(Character.forDigit(part >> 4 & 0xf, 16));
      digits.append(Character.forDigit(part & 0xf, 16));
    }
    return digits.toString();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }
}
