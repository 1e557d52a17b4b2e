package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was measured at the beginning of a visit. The values go as numbers. Immutable; {@code
 * toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class VitalSigns {
  VitalSigns() {}

  /** Body weight, kilograms. */
  public abstract Optional<BigDecimal> weightKg();

  /** Body height, centimetres. */
  public abstract Optional<BigDecimal> heightCm();

  /** Body temperature, degrees Celsius. */
  public abstract Optional<BigDecimal> temperatureCelsius();

  /** Systolic blood pressure, mmHg. */
  public abstract Optional<BigDecimal> systolicMmHg();

  /** Diastolic blood pressure, mmHg. */
  public abstract Optional<BigDecimal> diastolicMmHg();

  /** Body mass index, kg/m². */
  public abstract Optional<BigDecimal> bodyMassIndex();

  /** Breaths a minute. */
  public abstract Optional<BigDecimal> respiratoryRate();

  /** Heartbeats a minute. */
  public abstract Optional<BigDecimal> pulse();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.amount("weightKg", weightKg());
    FieldRule.amount("heightCm", heightCm());
    FieldRule.amount("temperatureCelsius", temperatureCelsius());
    FieldRule.amount("systolicMmHg", systolicMmHg());
    FieldRule.amount("diastolicMmHg", diastolicMmHg());
    FieldRule.amount("bodyMassIndex", bodyMassIndex());
    FieldRule.amount("respiratoryRate", respiratoryRate());
    FieldRule.amount("pulse", pulse());
  }

  @Override
  public String toString() {
    return "VitalSigns[masked]";
  }

  /**
   * Builds {@link VitalSigns}; nothing is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableVitalSigns.Builder {
    Builder() {}
  }
}
