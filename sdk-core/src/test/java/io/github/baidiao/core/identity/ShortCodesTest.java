package io.github.baidiao.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodesTest {

  @ParameterizedTest
  @ValueSource(strings = {"JT0123456789", "JT0-1234567-89", "jt0-1234567-89", " JT0-1234567-89 "})
  void laserCodeMayBeTypedWithHyphens(String typed) {
    assertThat(LaserCode.of(typed).value()).isEqualTo("JT0123456789");
    assertThat(LaserCode.of(typed).printed()).isEqualTo("JT0-1234567-89");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "J10123456789", "JT012345678", "JT01234567890", "JT0 1234567 89"})
  void otherLaserCodesAreRefused(String typed) {
    assertRefused(CoreErrorCode.LASER_CODE_INVALID, () -> LaserCode.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9999", "999999", "9999A", "๙๙๙๙๙"})
  void hospitalCodeHasFiveDigits(String code) {
    assertRefused(CoreErrorCode.HOSPITAL_CODE_INVALID, () -> HospitalCode.of(code));
  }

  @Test
  void leadingZerosOfAHospitalCodeCount() {
    assertThat(HospitalCode.of("00010").value()).isEqualTo("00010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "081234567", "08123456789", "1812345678", "081-234567", "+668123456"})
  void mobileNumberHasTenDigitsBeginningWithZero(String number) {
    assertRefused(CoreErrorCode.MOBILE_NUMBER_INVALID, () -> MobileNumber.of(number));
  }

  @Test
  void personalCodesMaskThemselves() {
    assertThat(LaserCode.of("JT0123456789")).hasToString("LaserCode[masked]");
    assertThat(MobileNumber.of("0812345678")).hasToString("MobileNumber[masked]");
  }

  private static void assertRefused(CoreErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
