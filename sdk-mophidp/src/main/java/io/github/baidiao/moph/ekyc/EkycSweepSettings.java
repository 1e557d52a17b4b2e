package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.bulk.BulkSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import org.immutables.value.Value;

/**
 * How an {@link EkycSweep} asks. Immutable.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-102} that names the setting
 * when one is out of range.
 */
@ValueStyle
@Value.Immutable
public abstract class EkycSweepSettings implements BulkSettings {
  EkycSweepSettings() {}

  /** The unit whose token is used: its sweeps share turns and pauses in this process. */
  public abstract HospitalCode unit();

  /**
   * How often MOPH is asked at most, over all threads and attempts; by default twice a second. MOPH
   * names no limit for this; for a service beside it once a second is advised (single source).
   */
  @Override
  @Value.Default
  public RateLimit rateLimit() {
    return RateLimit.perSecond(2);
  }

  @Value.Check
  void check() {
    BulkSettings.check(this, EkycSweepSettings::outOfRange);
  }

  private static void outOfRange(String setting) {
    throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EkycSweepSettings}; the unit is needed. */
  public static final class Builder extends ImmutableEkycSweepSettings.Builder {
    Builder() {}
  }
}
