package io.github.baidiao.moph.stub.otp;

import java.time.Duration;

/**
 * How long a code holds and how often it may be mistyped.
 *
 * @param digits of the code to type, 6 to 8
 * @param life from issuing on
 * @param wrongOnes after so many the code is revoked
 */
public record CodePolicy(int digits, Duration life, int wrongOnes) {
  /**
   * Six digits, ten minutes, five tries: a guess is right once in 200,000. The ten minutes are
   * those of NIST SP 800-63B for a code handed over; MOPH's own life is not public.
   */
  public static final CodePolicy USUAL = new CodePolicy(6, Duration.ofMinutes(10), 5);

  public CodePolicy {
    Hotp.requireDigits(digits);
    if (life.isNegative() || life.isZero() || wrongOnes < 1) {
      throw new IllegalArgumentException("a code lives for a while and can be tried");
    }
  }
}
