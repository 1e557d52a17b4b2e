package io.github.baidiao.face.opencv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What tells one model file from every other: 64 hexadecimal digits in small letters. */
final class Sha256 {
  private Sha256() {}

  static String of(byte[] file) {
    MessageDigest digest = digest();
    digest.update(file);
    return hex(digest);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  static String hex(MessageDigest digest) {
    StringBuilder digits = new StringBuilder();
    for (byte part : digest.digest()) {
      digits.append(Character.forDigit(part >> 4 & 0xf, 16));
      digits.append(Character.forDigit(part & 0xf, 16));
    }
    return digits.toString();
  }
}
