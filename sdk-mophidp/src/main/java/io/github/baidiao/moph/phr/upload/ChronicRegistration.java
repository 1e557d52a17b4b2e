package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That a patient is registered at this hospital with a chronic disease. Immutable; {@code toString}
 * is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class ChronicRegistration {
  ChronicRegistration() {}

  /** Which, of MOPH's own list: {@code 001} diabetes. */
  public abstract Coded disease();

  /** The number of the registration in the HIS, 1 to 60 letters, digits and {@code ._/-}. */
  public abstract String reference();

  /** Whether the patient is still treated. */
  public abstract Optional<Coded> status();

  /** What it is, in the words of the clinic. */
  public abstract Optional<String> clinicalText();

  /** Since when. */
  public abstract Optional<LocalDate> registeredOn();

  /** Until when. */
  public abstract Optional<LocalDate> dischargedOn();

  /** When it was written down. In Bangkok. */
  public abstract Optional<LocalDateTime> recordedAt();

  /** Further words. */
  public abstract List<String> descriptions();

  /** Stages, of MOPH's own list: {@code ckd_gfr_category}, {@code G1}. */
  public abstract List<Coded> stages();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.reference("reference", reference());
    FieldRule.text("clinicalText", clinicalText());
    FieldRule.time("registeredOn", registeredOn().map(LocalDate::atStartOfDay));
    FieldRule.time("dischargedOn", dischargedOn().map(LocalDate::atStartOfDay));
    FieldRule.time("recordedAt", recordedAt());
    FieldRule.texts("descriptions", descriptions());
  }

  @Override
  public String toString() {
    return "ChronicRegistration[masked]";
  }

  /**
   * Builds a {@link ChronicRegistration}; disease and reference are needed. {@code build()} throws
   * a {@code MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableChronicRegistration.Builder {
    Builder() {}
  }
}
