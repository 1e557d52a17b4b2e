package io.github.baidiao.moph.stub.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4226, appendix D. */
class HotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void sixDigitsAreThoseOfTheRfc(long counter, String expected) {
    assertThat(new Hotp(SECRET, 6).code(counter)).isEqualTo(expected);
  }

  // Appendix D also gives the truncated numbers: 1284755224, 1094287082, 137359152.
  @ParameterizedTest
  @CsvSource({"0, 7, 4755224", "0, 8, 84755224", "1, 8, 94287082", "2, 8, 37359152"})
  void sevenAndEightDigitsAreTheEndOfTheSameNumber(long counter, int digits, String expected) {
    assertThat(new Hotp(SECRET, digits).code(counter)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 9})
  void otherLengthsAreRefused(int digits) {
    assertThatThrownBy(() -> new Hotp(SECRET, digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSecretBelow128BitsIsRefused() {
    assertThatThrownBy(() -> new Hotp(new byte[15], 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("128");
  }
}
