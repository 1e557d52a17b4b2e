package io.github.baidiao.examples.anyhis.writing;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.WriteMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;

/** Whether and how patiently the HIS is written. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class WriteBackSettings {
  WriteBackSettings() {}

  /** By default a dry run: the HIS stays as it is, and the ledger says what would be written. */
  @Value.Default
  public WriteMode mode() {
    return WriteMode.DRY_RUN;
  }

  /**
   * How long after the writing, and then after each look, it is looked at again whether the values
   * still stand; by default after 1 min, 10 min, 1 h and 1 day.
   */
  @Value.Default
  public List<Duration> looks() {
    return Arrays.asList(
        Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
  }

  /** When it is tried again after somebody changed the visit at that moment; by default 1 min. */
  @Value.Default
  public Duration afterAChange() {
    return Duration.ofMinutes(1);
  }

  /** When it is tried again while the HIS cannot take it, or locks the visit; by default 1 h. */
  @Value.Default
  public Duration afterALock() {
    return Duration.ofHours(1);
  }

  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Value.Check
  void check() {
    boolean isWrong = afterAChange().isNegative() || afterAChange().isZero();
    isWrong |= afterALock().isNegative() || afterALock().isZero();
    for (Duration each : looks()) {
      isWrong |= each.isNegative() || each.isZero();
    }
    if (isWrong) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, "pauses of writing");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link WriteBackSettings}; nothing is needed. */
  public static final class Builder extends ImmutableWriteBackSettings.Builder {
    Builder() {}
  }
}
