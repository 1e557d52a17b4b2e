package io.github.baidiao.moph.phr.treatment;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A drug that was prescribed or given in a visit. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Medication {
  Medication() {}

  /** Which, a generic product of the Thai Medicines Terminology (TMT). */
  public abstract Coded drug();

  /** Where it is taken; outpatient by default. */
  @Value.Default
  public MedicationSetting setting() {
    return MedicationSetting.OUTPATIENT;
  }

  /** From when it is taken. In Bangkok. */
  public abstract Optional<LocalDateTime> effectiveAt();

  /** How it is taken. */
  public abstract List<Dosage> dosages();

  /** How many were given. Its name on the wire has a single source. */
  public abstract Optional<BigDecimal> quantity();

  /** What one costs, baht. Its name on the wire has a single source. */
  public abstract Optional<BigDecimal> unitPrice();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.time("effectiveAt", effectiveAt());
    FieldRule.amount("quantity", quantity());
    FieldRule.amount("unitPrice", unitPrice());
  }

  @Override
  public String toString() {
    return "Medication[masked]";
  }

  /**
   * Builds a {@link Medication}; the drug is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableMedication.Builder {
    Builder() {}
  }
}
