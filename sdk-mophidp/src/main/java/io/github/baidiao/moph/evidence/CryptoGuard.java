package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import javax.crypto.Cipher;

/**
 * The one place where Bouncy Castle is entered from. With an old one first on the class path (a
 * bcprov-jdk14 of 2007 comes with JasperReports) its classes die of their signers or of methods
 * that are not there; a Java 8 before 8u161 refuses 256-bit keys. Both become a coded error.
 */
final class CryptoGuard {
  private static final int KEY_BITS = 256;

  private CryptoGuard() {}

  static <T> T run(Supplier<T> work) {
    return run(longestAesKey(), work);
  }

  static <T> T run(int longestAesKey, Supplier<T> work) {
    if (longestAesKey < KEY_BITS) {
      throw MophException.of(MophErrorCode.CRYPTO_UNAVAILABLE, "AES-256");
    }
    try {
      return work.get();
    } catch (SecurityException | LinkageError e) {
      // LinkageError: no such class, method or field, a class of another shape, a failed
      // initializer. The kind tells support which.
      throw MophException.of(
          MophErrorCode.CRYPTO_UNAVAILABLE, "Bouncy Castle: " + e.getClass().getSimpleName());
    }
  }

  private static int longestAesKey() {
    try {
      return Cipher.getMaxAllowedKeyLength("AES");
    } catch (NoSuchAlgorithmException e) {
      return 0;
    }
  }
}
