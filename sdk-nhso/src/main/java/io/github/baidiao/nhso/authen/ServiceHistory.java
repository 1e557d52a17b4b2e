package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One service on record: an authentication (PP code) or closed rights (EP code). Immutable; {@code
 * toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class ServiceHistory {
  ServiceHistory() {}

  public abstract ClaimCode claimCode();

  /**
   * What the form of the code tells, {@code EP} for closed rights; {@link #sourceChannel} is an
   * open list and is not asked.
   */
  public ClaimCode.Kind kind() {
    return claimCode().kind();
  }

  /** Where it was (confirmed by 3). */
  public abstract Optional<HospitalRef> hospital();

  /** When it was, Gregorian, in Bangkok (confirmed by 3). */
  public abstract Optional<LocalDateTime> serviceDateTime();

  /** What it was (confirmed by 2). */
  public abstract Optional<ClaimType> service();

  /**
   * How the code came about: {@code ENDPOINT} for closed rights (confirmed by 2), {@code
   * AUTHENCODE}, {@code API} (single source each): an open list.
   */
  public abstract Optional<String> sourceChannel();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ServiceHistory[masked]";
  }

  /** Builds a {@link ServiceHistory}; the claim code is needed. */
  public static final class Builder extends ImmutableServiceHistory.Builder {
    Builder() {}
  }
}
