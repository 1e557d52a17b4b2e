package io.github.baidiao.moph.stub.otp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords of a counter, RFC 4226. Immutable and thread-safe. */
public final class Hotp {
  /** RFC 4226, 4 R6: a secret has at least 128 bits. */
  static final int SHORTEST_SECRET = 16;

  private static final int[] POWERS = {1_000_000, 10_000_000, 100_000_000};
  private static final int FEWEST_DIGITS = 6;

  private final byte[] secret;
  private final int digits;

  /**
   * Makes the passwords of a secret.
   *
   * @param secret at least 16 bytes; copied
   * @param digits 6 to 8
   */
  public Hotp(byte[] secret, int digits) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException("a secret has at least 128 bits");
    }
    requireDigits(digits);
    this.secret = secret.clone();
    this.digits = digits;
  }

  static void requireDigits(int digits) {
    if (digits < FEWEST_DIGITS || digits >= FEWEST_DIGITS + POWERS.length) {
      throw new IllegalArgumentException("a code has 6 to 8 digits");
    }
  }

  /** Returns the password of a counter, with leading zeros. */
  public String code(long counter) {
    return code("HmacSHA1", secret, counter, digits);
  }

  /** RFC 6238 uses the same steps with other hashes. */
  static String code(String algorithm, byte[] secret, long counter, int digits) {
    byte[] hash = hmac(algorithm, secret, ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    // Dynamic truncation, RFC 4226 5.3: the last four bits say where 31 bits are taken from.
    int offset = hash[hash.length - 1] & 0xF;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits - FEWEST_DIGITS]);
  }

  static byte[] hmac(String algorithm, byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing); // every JDK has them
    }
  }
}
