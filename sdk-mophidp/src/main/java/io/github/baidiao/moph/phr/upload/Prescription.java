package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.treatment.Dosage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A drug that a physician prescribed, to be shown where it is fetched. Immutable; {@code toString}
 * is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class Prescription {
  Prescription() {}

  /** The number of the prescription in the HIS, 1 to 60 letters, digits and {@code ._/-}. */
  public abstract String reference();

  /** Which, a generic product of the Thai Medicines Terminology (TMT). */
  public abstract Coded drug();

  /** The visit in which it was written. */
  public abstract String visitNumber();

  /** When it was written. */
  public abstract LocalDate authoredOn();

  /** Who wrote it: the holder of the Provider ID whose token goes along. */
  public abstract Practitioner requester();

  /** A remark for whoever hands it out. */
  public abstract Optional<String> note();

  /** How it is taken. */
  public abstract List<Dosage> dosages();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** Of what: {@code capsule}. */
  public abstract Optional<String> quantityUnit();

  /** For how many days that lasts. */
  public abstract OptionalInt supplyDays();

  /** From when it may be fetched. */
  public abstract Optional<LocalDate> validFrom();

  /** Until when it may be fetched. */
  public abstract Optional<LocalDate> validUntil();

  /** How often it may be fetched again; never by default. */
  @Value.Default
  public int repeats() {
    return 0;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.reference("reference", reference());
    FieldRule.reference("visitNumber", visitNumber());
    FieldRule.time("authoredOn", Optional.of(authoredOn().atStartOfDay()));
    FieldRule.text("note", note());
    FieldRule.amount("quantity", quantity());
    FieldRule.text("quantityUnit", quantityUnit());
    FieldRule.require(supplyDays().orElse(1) >= 1, "supplyDays", "1 or more");
    FieldRule.time("validFrom", validFrom().map(LocalDate::atStartOfDay));
    FieldRule.time("validUntil", validUntil().map(LocalDate::atStartOfDay));
    FieldRule.require(repeats() >= 0, "repeats", "0 or more");
  }

  @Override
  public String toString() {
    return "Prescription[masked]";
  }

  /**
   * Builds a {@link Prescription}; reference, drug, visit, day and requester are needed. {@code
   * build()} throws a {@code MophException} with {@code MOPH-911} that names the field that is not
   * valid.
   */
  public static final class Builder extends ImmutablePrescription.Builder {
    Builder() {}
  }
}
