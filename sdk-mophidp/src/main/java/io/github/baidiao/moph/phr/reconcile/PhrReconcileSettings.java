package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.bulk.BulkSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How a {@link PhrReconciliation} compares. Immutable.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-102} that names the setting
 * when one is out of range.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrReconcileSettings implements BulkSettings {
  private static final Duration LONGEST_VISIT = Duration.ofDays(366);

  PhrReconcileSettings() {}

  /** How far back days may be, 1 to 20; by default the 5 that MOPH's specification advises. */
  @Value.Default
  public int years() {
    return 5;
  }

  /**
   * How often the days that could not be compared are gone through in one run, 1 to 10; by default
   * twice, once at the end.
   */
  @Value.Default
  public int passes() {
    return 2;
  }

  /**
   * How long visits may go on after the day they began, 0 to 366 days: later runs compare a day
   * again until it was compared so long after its end. By default a day is compared once when it is
   * over; a hospital with inpatients gives the time of a long stay, since a visit that is finished
   * later would not be looked for again.
   */
  @Value.Default
  public Duration longestVisit() {
    return Duration.ZERO;
  }

  /** What time it is. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /** How many days are under way at once, 1 to 64; by default 1: the rate is the client's. */
  @Override
  @Value.Default
  public int parallel() {
    return 1;
  }

  /** A rate beside that of {@code PhrSettings}, which holds for every call anyway; none. */
  @Override
  @Value.Default
  public RateLimit rateLimit() {
    return RateLimit.off();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    BulkSettings.check(this, PhrReconcileSettings::outOfRange);
    if (years() < 1 || years() > 20) {
      outOfRange("years");
    }
    if (longestVisit().isNegative() || longestVisit().compareTo(LONGEST_VISIT) > 0) {
      outOfRange("longestVisit");
    }
    if (passes() < 1 || passes() > 10) {
      outOfRange("passes");
    }
  }

  private static void outOfRange(String setting) {
    throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
  }

  /** Builds {@link PhrReconcileSettings}; nothing is needed. */
  public static final class Builder extends ImmutablePhrReconcileSettings.Builder {
    Builder() {}
  }
}
