package io.github.baidiao.core.bulk;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The ranges of {@link BulkSettings}; apart, since an interface of Java 8 keeps nothing private.
 */
final class BulkRange {
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Consumer<String> outOfRange;

  BulkRange(Consumer<String> outOfRange) {
    this.outOfRange = outOfRange;
  }

  void require(int number, int most, String setting) {
    if (number < 1 || number > most) {
      outOfRange.accept(setting);
    }
  }

  void require(Duration time, String setting) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      outOfRange.accept(setting);
    }
  }
}
