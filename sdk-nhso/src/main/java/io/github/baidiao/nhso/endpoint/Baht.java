package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as ENDPOINT takes them: 8 digits and 2 decimals (single source). */
final class Baht {
  private static final int DECIMALS = 2;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(8);

  private Baht() {}

  static void check(BigDecimal amount, String name) {
    if (amount.signum() < 0) {
      throw NhsoException.of(NhsoErrorCode.AMOUNT_NEGATIVE, name);
    }
    if (amount.compareTo(TOO_LARGE) >= 0) {
      throw NhsoException.of(NhsoErrorCode.AMOUNT_TOO_LARGE, name);
    }
    if (amount.stripTrailingZeros().scale() > DECIMALS) {
      throw NhsoException.of(NhsoErrorCode.AMOUNT_TOO_FINE, name);
    }
  }

  /** Returns a checked amount with exactly 2 decimals, as it is written. */
  static BigDecimal wire(BigDecimal amount) {
    return amount.stripTrailingZeros().setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }
}
