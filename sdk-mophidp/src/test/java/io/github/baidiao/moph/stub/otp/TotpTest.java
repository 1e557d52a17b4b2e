package io.github.baidiao.moph.stub.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, appendix B, whose secrets are 20, 32 and 64 bytes long (erratum 2866). */
class TotpTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  @ParameterizedTest
  @CsvSource({
    "59,          94287082, 46119246, 90693936",
    "1111111109,  07081804, 68084774, 25091201",
    "1111111111,  14050471, 67062674, 99943326",
    "1234567890,  89005924, 91819424, 93441116",
    "2000000000,  69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void codesAreThoseOfTheRfc(long second, String sha1, String sha256, String sha512) {
    Instant at = Instant.ofEpochSecond(second);

    assertThat(new Totp(secret(20), Totp.Hash.SHA1, 8).code(at)).isEqualTo(sha1);
    assertThat(new Totp(secret(32), Totp.Hash.SHA256, 8).code(at)).isEqualTo(sha256);
    assertThat(new Totp(secret(64), Totp.Hash.SHA512, 8).code(at)).isEqualTo(sha512);
  }

  @Test
  void aCodeIsAcceptedOnce() {
    Totp totp = new Totp(secret(20), Totp.Hash.SHA1, 6);

    assertThat(totp.accept("050471", NOW)).isTrue();
    assertThat(totp.accept("050471", NOW)).isFalse();
  }

  @Test
  void theStepBeforeStillCounts() {
    Totp totp = new Totp(secret(20), Totp.Hash.SHA1, 6);

    assertThat(totp.accept("050471", NOW.plusSeconds(30))).isTrue();
  }

  @Test
  void twoStepsBeforeDoesNot() {
    Totp totp = new Totp(secret(20), Totp.Hash.SHA1, 6);

    assertThat(totp.accept("050471", NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void anEarlierStepIsNotAcceptedAfterALaterOne() {
    Totp totp = new Totp(secret(20), Totp.Hash.SHA1, 6);

    assertThat(totp.accept("050471", NOW)).isTrue();
    assertThat(totp.accept("081804", NOW)).isFalse();
  }

  private static byte[] secret(int length) {
    byte[] digits = "1234567890".getBytes(US_ASCII);
    byte[] secret = new byte[length];
    for (int at = 0; at < length; at += digits.length) {
      System.arraycopy(digits, 0, secret, at, Math.min(digits.length, length - at));
    }
    return Arrays.copyOf(secret, length);
  }
}
