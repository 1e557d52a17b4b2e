package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.PhrPatient;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** Something measured at home or at a kiosk. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class SelfObservation {
  SelfObservation() {}

  /** The program that sends, with its version. */
  public abstract String systemName();

  /** The number of the message, unique: a GUID. */
  public abstract String reference();

  /** Who was measured. */
  public abstract PhrPatient person();

  /** The number of the measurement, unique: a GUID. */
  public abstract String measurementReference();

  /** What was measured, LOINC. */
  public abstract Coded test();

  /** The number measured; this one path takes it as a text. */
  public abstract BigDecimal value();

  /** Its unit. */
  public abstract String unit();

  /** When; this one path takes it without an offset. In Bangkok. */
  public abstract LocalDateTime takenAt();

  /** What it was measured with. */
  public abstract Optional<String> device();

  /** Who measured. */
  public abstract Optional<String> performer();

  /** Where, degrees north; beside the longitude. */
  public abstract Optional<BigDecimal> latitude();

  /** Where, degrees east; beside the latitude. */
  public abstract Optional<BigDecimal> longitude();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("systemName", Optional.of(systemName()));
    FieldRule.code("reference", Optional.of(reference()));
    FieldRule.code("measurementReference", Optional.of(measurementReference()));
    FieldRule.require(test().code().isPresent(), "test", "a code is needed");
    FieldRule.number("value", Optional.of(value()));
    FieldRule.text("unit", Optional.of(unit()));
    FieldRule.time("takenAt", Optional.of(takenAt()));
    FieldRule.text("device", device());
    FieldRule.text("performer", performer());
    FieldRule.require(
        latitude().isPresent() == longitude().isPresent(), "latitude", "both or neither");
    FieldRule.number("latitude", latitude());
    FieldRule.number("longitude", longitude());
  }

  @Override
  public String toString() {
    return "SelfObservation[masked]";
  }

  /**
   * Builds a {@link SelfObservation}; all but device, performer and place is needed. {@code
   * build()} throws a {@code MophException} with {@code MOPH-911} that names the field that is not
   * valid.
   */
  public static final class Builder extends ImmutableSelfObservation.Builder {
    Builder() {}
  }
}
