package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What MySQL's and MariaDB's refusals of the UPDATE itself mean, where they mean the values. */
final class WriteRefusals {
  private static final Map<Integer, HisErrorCode> BY_NUMBER = new HashMap<>();

  static {
    // Too long; out of range; cut; not such a value: what a strict server says.
    of(HisErrorCode.TOO_LONG, 1406, 1264, 1265, 1292, 1366);
    // No such row in the table that is referred to.
    of(HisErrorCode.REFERENCE_MISSING, 1216, 1452);
    // Changed since the transaction's first look (MariaDB 11.6 on); lock not given; deadlock.
    of(HisErrorCode.CHANGED_MEANWHILE, 1020, 1205, 1213);
  }

  private WriteRefusals() {}

  private static void of(HisErrorCode code, int... numbers) {
    for (int number : numbers) {
      BY_NUMBER.put(number, code);
    }
  }

  /** Returns why the values were not taken; empty for a fault that has nothing to do with them. */
  static Optional<HisErrorCode> of(SQLException refusal) {
    return Optional.ofNullable(BY_NUMBER.get(refusal.getErrorCode()));
  }
}
