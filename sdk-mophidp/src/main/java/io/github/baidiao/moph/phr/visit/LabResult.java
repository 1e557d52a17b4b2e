package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A result of the laboratory. It has a number with its unit, or words. Immutable; {@code toString}
 * is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class LabResult {
  LabResult() {}

  /** What was measured, LOINC; words where the HIS has no code. */
  public abstract Coded test();

  /** The number measured. */
  public abstract Optional<BigDecimal> value();

  /** Its unit: {@code mg/dL}. */
  public abstract Optional<String> unit();

  /** A result in words: {@code Negative}. Its name on the wire is that of FHIR (inferred). */
  public abstract Optional<String> valueText();

  /** When the sample was taken. In Bangkok. */
  public abstract Optional<LocalDateTime> takenAt();

  /** When the result was reported. In Bangkok. */
  public abstract Optional<LocalDateTime> reportedAt();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.number("value", value());
    FieldRule.text("unit", unit());
    FieldRule.text("valueText", valueText());
    FieldRule.require(
        value().isPresent() != valueText().isPresent(), "value", "either a number or words");
    FieldRule.time("takenAt", takenAt());
    FieldRule.time("reportedAt", reportedAt());
  }

  @Override
  public String toString() {
    return "LabResult[masked]";
  }

  /**
   * Builds a {@link LabResult}; the test and a value are needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableLabResult.Builder {
    Builder() {}
  }
}
