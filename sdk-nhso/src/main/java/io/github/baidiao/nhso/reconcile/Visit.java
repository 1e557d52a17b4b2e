package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A visit whose claim code is looked for. Immutable; {@code toString} is masked.
 *
 * <p>{@code build()} throws an {@link NhsoException} with {@code NHSO-110} for a key that is empty,
 * longer than 100 characters or has line ends or other control characters: our own limits.
 */
@ValueStyle
@Value.Immutable
public abstract class Visit {
  private static final int LONGEST_KEY = 100;

  Visit() {}

  /**
   * What the hospital calls the visit, its code and the visit number for instance; not sent to
   * anybody. Two rows may have the same.
   */
  public abstract String key();

  public abstract CitizenId citizenId();

  /** The day of the visit in Bangkok, Gregorian. */
  public abstract LocalDate day();

  /** Where it was: a code of any other hospital is not this visit's. */
  public abstract HospitalCode hospital();

  /** What it was; a code given for this goes before others. */
  public abstract Optional<ClaimType> claimType();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    if (!isKey(key())) {
      throw NhsoException.of(NhsoErrorCode.REQUEST_INVALID, "visit key");
    }
  }

  private static boolean isKey(String key) {
    return !key.trim().isEmpty()
        && key.length() <= LONGEST_KEY
        && key.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public String toString() {
    return "Visit[masked]";
  }

  /** Builds a {@link Visit}; all but the claim type is needed. */
  public static final class Builder extends ImmutableVisit.Builder {
    Builder() {}
  }
}
