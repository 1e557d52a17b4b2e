package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How a {@link ClaimCodeReconciler} asks. Immutable.
 *
 * <p>{@code build()} throws an {@link NhsoException} with {@code NHSO-109} that names the setting
 * when one is out of range.
 */
@ValueStyle
@Value.Immutable
public abstract class ReconcileSettings {
  private static final int MOST_PARALLEL = 64;
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration LONGEST = Duration.ofHours(24);

  ReconcileSettings() {}

  /** The unit whose token is used: its reconcilers share turns and pauses in this process. */
  public abstract HospitalCode unit();

  /**
   * How often NHSO is asked at most, over all threads and attempts; by default twice a second. NHSO
   * names no limit; other programs leave 0.12 s (single source, and meets 429) to 1 s (confirmed by
   * 3) between calls.
   */
  @Value.Default
  public RateLimit rateLimit() {
    return RateLimit.perSecond(2);
  }

  /** How many questions are under way at once, 1 to 64; by default 4. */
  @Value.Default
  public int parallel() {
    return 4;
  }

  /** How often one visit is asked for when there is no usable answer, 1 to 10; by default 3. */
  @Value.Default
  public int attempts() {
    return 3;
  }

  /** How often one visit may be answered 429 before the run stops, 1 to 10; by default 10. */
  @Value.Default
  public int tooManyRequests() {
    return MOST_ATTEMPTS;
  }

  /**
   * How long the whole unit pauses after 429 or a lost answer, if NHSO does not ask for more; by
   * default 1.5 s (single source). It doubles with each attempt for the same visit.
   */
  @Value.Default
  public Duration pause() {
    return Duration.ofMillis(1500);
  }

  /** The longest pause that is waited for; a longer one stops the run; by default 15 min. */
  @Value.Default
  public Duration longestPause() {
    return Duration.ofMinutes(15);
  }

  /** How many visits in a row may get no usable answer before the run stops; by default 20. */
  @Value.Default
  public int failuresInARow() {
    return 20;
  }

  @Value.Check
  void check() {
    require(parallel() >= 1 && parallel() <= MOST_PARALLEL, "parallel");
    require(attempts() >= 1 && attempts() <= MOST_ATTEMPTS, "attempts");
    require(tooManyRequests() >= 1 && tooManyRequests() <= MOST_ATTEMPTS, "tooManyRequests");
    require(!pause().isNegative() && pause().compareTo(LONGEST) <= 0, "pause");
    require(!longestPause().isNegative() && longestPause().compareTo(LONGEST) <= 0, "longestPause");
    require(failuresInARow() >= 1, "failuresInARow");
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, setting);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReconcileSettings}; the unit is needed. */
  public static final class Builder extends ImmutableReconcileSettings.Builder {
    Builder() {}
  }
}
