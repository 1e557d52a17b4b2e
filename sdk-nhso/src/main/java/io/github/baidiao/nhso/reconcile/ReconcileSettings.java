package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.bulk.BulkSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import org.immutables.value.Value;

/**
 * How a {@link ClaimCodeReconciler} asks. Immutable.
 *
 * <p>{@code build()} throws an {@link NhsoException} with {@code NHSO-109} that names the setting
 * when one is out of range.
 */
@ValueStyle
@Value.Immutable
public abstract class ReconcileSettings implements BulkSettings {
  ReconcileSettings() {}

  /** The unit whose token is used: its reconcilers share turns and pauses in this process. */
  public abstract HospitalCode unit();

  /**
   * How often NHSO is asked at most, over all threads and attempts; by default twice a second. NHSO
   * names no limit; other programs leave 0.12 s (single source, and meets 429) to 1 s (confirmed by
   * 3) between calls.
   */
  @Override
  @Value.Default
  public RateLimit rateLimit() {
    return RateLimit.perSecond(2);
  }

  @Value.Check
  void check() {
    BulkSettings.check(this, ReconcileSettings::outOfRange);
  }

  private static void outOfRange(String setting) {
    throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, setting);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReconcileSettings}; the unit is needed. */
  public static final class Builder extends ImmutableReconcileSettings.Builder {
    Builder() {}
  }
}
