package io.github.baidiao.moph.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, in hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** Returns the hash as 64 lower-case hexadecimal digits. */
  public static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(64);
    for (byte each : of(bytes)) {
      text.append(Character.forDigit((each >> 4) & 0xf, 16))
          .append(Character.forDigit(each & 0xf, 16));
    }
    return text.toString();
  }

  /** Returns the 32 bytes of the hash. */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
