package io.github.baidiao.moph.phr.treatment;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a drug is taken: {@code frequency} times in {@code period} units of time. Immutable; {@code
 * toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class Dosage {
  Dosage() {}

  /** In the short form of the prescription: {@code PO 1 BID PC}. */
  public abstract String text();

  /** In the words of the label. */
  public abstract Optional<String> patientInstruction();

  /** How many times. */
  public abstract OptionalInt frequency();

  /** In how many units of time. */
  public abstract Optional<BigDecimal> period();

  /** Which unit of time. */
  public abstract Optional<PeriodUnit> periodUnit();

  /** Which way: {@code PO}. */
  public abstract Optional<Coded> route();

  /** How much at a time. */
  public abstract Optional<BigDecimal> doseValue();

  /** Of what: {@code tablet}. */
  public abstract Optional<String> doseUnit();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("text", Optional.of(text()));
    FieldRule.text("patientInstruction", patientInstruction());
    FieldRule.require(frequency().orElse(1) >= 1, "frequency", "1 or more");
    FieldRule.amount("period", period());
    FieldRule.require(
        frequency().isPresent() == period().isPresent()
            && period().isPresent() == periodUnit().isPresent(),
        "frequency",
        "frequency, period and its unit belong together");
    FieldRule.amount("doseValue", doseValue());
    FieldRule.text("doseUnit", doseUnit());
    FieldRule.require(
        doseValue().isPresent() || !doseUnit().isPresent(), "doseValue", "missing beside its unit");
  }

  @Override
  public String toString() {
    return "Dosage[masked]";
  }

  /**
   * Builds a {@link Dosage}; the text is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableDosage.Builder {
    Builder() {}
  }
}
