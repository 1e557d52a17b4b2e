package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.math.BigDecimal;

/** Degrees, weights and heights: bounds, and 15 decimals at most, which are our own limits. */
final class Measure {
  private Measure() {}

  static void check(BigDecimal measure, int limit, String name) {
    if (measure.abs().compareTo(BigDecimal.valueOf(limit)) > 0
        || measure.stripTrailingZeros().scale() > 15) {
      throw NhsoException.of(NhsoErrorCode.REQUEST_INVALID, name);
    }
  }
}
