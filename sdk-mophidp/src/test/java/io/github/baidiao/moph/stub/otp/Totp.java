package io.github.baidiao.moph.stub.otp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * One-time passwords of the time, RFC 6238: T0 = 0, a step of 30 s. Thread-safe. A step's password
 * is accepted once (5.2), and that of the step before still counts.
 */
public final class Totp {
  /** The hash an authenticator was set up with. */
  public enum Hash {
    SHA1("HmacSHA1"),
    SHA256("HmacSHA256"),
    SHA512("HmacSHA512");

    private final String algorithm;

    Hash(String algorithm) {
      this.algorithm = algorithm;
    }
  }

  private static final Duration STEP = Duration.ofSeconds(30);

  private final byte[] secret;
  private final Hash hash;
  private final int digits;
  private long accepted = -1;

  /**
   * Makes the passwords of a secret.
   *
   * @param secret at least 16 bytes; copied
   * @param digits 6 to 8
   */
  public Totp(byte[] secret, Hash hash, int digits) {
    if (secret.length < Hotp.SHORTEST_SECRET) {
      throw new IllegalArgumentException("a secret has at least 128 bits");
    }
    Hotp.requireDigits(digits);
    this.secret = secret.clone();
    this.hash = hash;
    this.digits = digits;
  }

  /** Returns the password of a moment. */
  public String code(Instant at) {
    return code(step(at));
  }

  /** Takes a password, and no other of its step or of an earlier one ever again. */
  public synchronized boolean accept(String code, Instant now) {
    long current = step(now);
    for (long step = current; step >= Math.max(0, current - 1); step--) {
      if (step > accepted && same(code, code(step))) {
        accepted = step;
        return true;
      }
    }
    return false;
  }

  private String code(long step) {
    return Hotp.code(hash.algorithm, secret, step, digits);
  }

  private static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  private static boolean same(String code, String expected) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
