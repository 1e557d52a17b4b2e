package io.github.baidiao.moph.phr.treatment;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.Practitioner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** A dose of a vaccine. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Immunization {
  Immunization() {}

  /** Which vaccine, code of the 43 files: {@code C19}. */
  public abstract Coded vaccine();

  /** When it was given. In Bangkok. */
  public abstract LocalDateTime givenAt();

  /** In which visit of this hospital; that of the message by default. */
  public abstract Optional<String> visitNumber();

  /** Whether this hospital gave it itself; so by default. */
  @Value.Default
  public boolean primarySource() {
    return true;
  }

  /** Where it was given. */
  public abstract Optional<String> location();

  /** Who made it. */
  public abstract Optional<String> manufacturer();

  /** The lot. */
  public abstract Optional<String> lotNumber();

  /** When the lot expires. */
  public abstract Optional<LocalDate> expirationDate();

  /** Place on the body: {@code LA} left arm. */
  public abstract Optional<Coded> site();

  /** Way into the body: {@code IM}. */
  public abstract Optional<Coded> route();

  /** How much. */
  public abstract Optional<BigDecimal> doseValue();

  /** Of what, a unit of UCUM: {@code mL}. */
  public abstract Optional<String> doseUnit();

  /** A remark. */
  public abstract Optional<String> note();

  /** Why, SNOMED CT. */
  public abstract Optional<Coded> reason();

  /** Who gave it. */
  public abstract Optional<Practitioner> performer();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.time("givenAt", Optional.of(givenAt()));
    visitNumber().ifPresent(number -> FieldRule.reference("visitNumber", number));
    FieldRule.text("location", location());
    FieldRule.text("manufacturer", manufacturer());
    FieldRule.text("lotNumber", lotNumber());
    FieldRule.time("expirationDate", expirationDate().map(LocalDate::atStartOfDay));
    FieldRule.amount("doseValue", doseValue());
    FieldRule.code("doseUnit", doseUnit());
    FieldRule.text("note", note());
  }

  @Override
  public String toString() {
    return "Immunization[masked]";
  }

  /**
   * Builds an {@link Immunization}; vaccine and time are needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableImmunization.Builder {
    Builder() {}
  }
}
