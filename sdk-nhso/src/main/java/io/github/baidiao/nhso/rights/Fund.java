package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One fund that pays for a person, with the hospitals the person is registered with. Immutable;
 * {@code toString} is masked.
 *
 * <p>Only the main right is certain; what was not sent, or not in its known form, is absent. Which
 * source sends what stands in {@code docs/protocols/nhso-rights.md}.
 */
@ValueStyle
@Value.Immutable
public abstract class Fund {
  Fund() {}

  /** The main right, {@code UCS} for instance: an open list. */
  public abstract Right mainInscl();

  /** The right within it, {@code 89} for instance. */
  public abstract Optional<Right> subInscl();

  /** The kind of fund; its values are unknown. */
  public abstract Optional<String> fundType();

  /** The number of the person's card of that fund (confirmed by 2). */
  public abstract Optional<String> cardId();

  /** Since when the right holds. */
  public abstract Optional<SentDate> start();

  /** Until when the right holds. */
  public abstract Optional<SentDate> expiry();

  /** Whether NHSO said {@code NoExp}: the right has no last day. */
  @Value.Derived
  public boolean neverExpires() {
    return expiry().flatMap(SentDate::text).filter("NoExp"::equalsIgnoreCase).isPresent();
  }

  /** When the registration was made, as its name says (single source). */
  public abstract Optional<SentDate> transDate();

  /** The paid model, "1" in the samples known; its meaning is unknown. */
  public abstract Optional<String> paidModel();

  /** The main hospital. */
  public abstract Optional<HospitalRef> hospMain();

  /** The main hospital for out-patients. */
  public abstract Optional<HospitalRef> hospMainOp();

  /** The primary care unit. */
  public abstract Optional<HospitalRef> hospSub();

  /** The hospital of social security (single source). */
  public abstract Optional<HospitalRef> hospSss();

  /** The province the right is registered in (confirmed by 3). */
  public abstract Optional<CodedName> purchaseProvince();

  /** The department a civil servant belongs to (single source). */
  public abstract Optional<CodedName> department();

  /** The relation to whom the right comes from (single source, its form is not known). */
  public abstract Optional<CodedName> relation();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "Fund[masked]";
  }

  /** Builds a {@link Fund}; the main right is needed. */
  public static final class Builder extends ImmutableFund.Builder {
    Builder() {}
  }
}
