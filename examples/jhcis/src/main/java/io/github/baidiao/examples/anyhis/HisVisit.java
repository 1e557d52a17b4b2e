package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A visit as the HIS has it at this moment. Blank columns are absent. Immutable; {@code toString}
 * is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class HisVisit {
  HisVisit() {}

  public abstract VisitKey key();

  public abstract PersonKey person();

  /** The patient's citizen ID; absent when the HIS has none, or one that cannot be. */
  public abstract Optional<CitizenId> citizenId();

  public abstract LocalDate day();

  /** When it began; the start of the day when the HIS does not say. */
  public abstract LocalDateTime start();

  public abstract VisitState state();

  /** Whether the HIS forbids to change the visit. */
  @Value.Default
  public boolean locked() {
    return false;
  }

  /** What stands where the claim code belongs, of whatever form. */
  public abstract Optional<String> claimCode();

  /** When the claim code was given. */
  public abstract Optional<LocalDateTime> claimedAt();

  /** What stands where the service code ({@code PG0060001}) belongs, of whatever form. */
  public abstract Optional<String> serviceCode();

  /** The main right as NHSO answered it, {@code UCS} for instance. */
  public abstract Optional<String> mainInscl();

  public abstract Optional<String> subInscl();

  /** The fund to close with: NHSO's answer, else what the HIS's own right stands for here. */
  public abstract Optional<String> fund();

  /** What stands where the code of closed rights ({@code EP...}) belongs, of whatever form. */
  public abstract Optional<String> closingCode();

  /** The charges when rights were closed, in baht. */
  public abstract Optional<BigDecimal> closedAmount();

  /** The charges of the visit now, in baht, rounded to satang. */
  public abstract Optional<BigDecimal> total();

  /** What of it cannot be claimed and was paid by the patient, in baht. */
  public abstract Optional<BigDecimal> notClaimable();

  /** The citizen ID of the officer who recorded the visit. */
  public abstract Optional<CitizenId> recorder();

  /** Returns what must not have changed before anything is written. */
  public final VisitIdentity identity() {
    return VisitIdentity.of(key(), person(), day());
  }

  /** Returns the claim code, if what stands there has the form of one. */
  public final Optional<ClaimCode> usableClaimCode() {
    return claimCode()
        .filter(ClaimCode::isValid)
        .map(ClaimCode::of)
        .filter(code -> code.kind() == ClaimCode.Kind.PP);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "HisVisit[masked]";
  }

  /** Builds a {@link HisVisit}; what is not {@code Optional} is needed. */
  public static final class Builder extends ImmutableHisVisit.Builder {
    Builder() {}
  }
}
