package io.github.baidiao.moph.phr.treatment;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.Practitioner;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** An allergy or intolerance of the patient. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Allergy {
  Allergy() {}

  /** Against what: a substance of the Thai Medicines Terminology, or words. */
  public abstract Coded substance();

  /** What kind of substance; a drug by default. */
  @Value.Default
  public AllergyCategory category() {
    return AllergyCategory.MEDICATION;
  }

  /** Whether it is an intolerance, not an allergy; an allergy by default. */
  @Value.Default
  public boolean intolerance() {
    return false;
  }

  /** How dangerous the next time would be. */
  public abstract Optional<Criticality> criticality();

  /** The number of the entry in the HIS. */
  public abstract Optional<String> reference();

  /** How grave it was: {@code 1} not grave. */
  public abstract Optional<Coded> seriousness();

  /** Which organs it affected. */
  public abstract Optional<Coded> group();

  /** Who told of it. */
  public abstract Optional<Coded> informationSource();

  /** How it ended. */
  public abstract Optional<Coded> result();

  /** How likely the drug caused it, after Naranjo. */
  public abstract Optional<Coded> naranjo();

  /** Whether it could have been prevented. */
  public abstract Optional<Boolean> preventable();

  /** The score of that. */
  public abstract OptionalInt preventableScore();

  /** What it looked like, SNOMED CT or words. */
  public abstract List<Coded> manifestations();

  /** When it was written down. In Bangkok. */
  public abstract Optional<LocalDateTime> recordedAt();

  /** Who wrote it down. */
  public abstract Optional<Practitioner> recordedBy();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    reference().ifPresent(number -> FieldRule.reference("reference", number));
    FieldRule.time("recordedAt", recordedAt());
  }

  @Override
  public String toString() {
    return "Allergy[masked]";
  }

  /**
   * Builds an {@link Allergy}; the substance is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableAllergy.Builder {
    Builder() {}
  }
}
