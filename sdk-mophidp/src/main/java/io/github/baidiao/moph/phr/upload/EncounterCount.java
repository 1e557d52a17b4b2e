package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many encounters a hospital had on a day, for MOPH to compare with what arrived. Immutable;
 * not personal.
 */
@ValueStyle
@Value.Immutable
public abstract class EncounterCount {
  EncounterCount() {}

  /** Which day. */
  public abstract LocalDate day();

  /** Encounters of outpatients. */
  public abstract int outpatients();

  /** Encounters of inpatients. */
  public abstract int inpatients();

  /** Inpatients who went home. */
  public abstract int discharges();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.time("day", Optional.of(day().atStartOfDay()));
    FieldRule.require(outpatients() >= 0, "outpatients", "0 or more");
    FieldRule.require(inpatients() >= 0, "inpatients", "0 or more");
    FieldRule.require(discharges() >= 0, "discharges", "0 or more");
  }

  @Override
  public String toString() {
    return "EncounterCount[" + day() + "]";
  }

  /**
   * Builds an {@link EncounterCount}; everything is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableEncounterCount.Builder {
    Builder() {}
  }
}
