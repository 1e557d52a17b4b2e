package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.Practitioner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** That a patient is sent on to another hospital. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Referral {
  Referral() {}

  /** Where to. */
  public abstract PhrHospital recipient();

  /** The number of the referral in the HIS, 1 to 60 letters, digits and {@code ._/-}. */
  public abstract String reference();

  /** The visit in which it was written. */
  public abstract String visitNumber();

  /** Why. */
  public abstract Optional<Coded> type();

  /** How urgent, in HL7's words; {@code routine} by default. */
  @Value.Default
  public String priority() {
    return "routine";
  }

  /** What is asked for. */
  public abstract Optional<Coded> serviceRequested();

  /** Which field of medicine. */
  public abstract Optional<Coded> specialty();

  /** When it is to happen. In Bangkok. */
  public abstract Optional<LocalDateTime> occursAt();

  /** When it was written. */
  public abstract Optional<LocalDate> authoredOn();

  /** Who wrote it. */
  public abstract Optional<Practitioner> requester();

  /** What had been: inpatient since when, with what. */
  public abstract Optional<String> context();

  /** What it is about. */
  public abstract Optional<String> description();

  /** A remark. */
  public abstract Optional<String> note();

  /** The diagnoses, in words. */
  public abstract Optional<String> diagnosisInfo();

  /** The vital signs, in words. */
  public abstract Optional<String> vitalSignInfo();

  /** The drugs, in words. */
  public abstract Optional<String> medicationInfo();

  /** The results, in words. */
  public abstract Optional<String> observationInfo();

  /** Social problems, in words. */
  public abstract Optional<String> socialProblemInfo();

  /** The present illness, in words. */
  public abstract Optional<String> presentIllnessInfo();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.reference("reference", reference());
    FieldRule.reference("visitNumber", visitNumber());
    FieldRule.code("priority", Optional.of(priority()));
    FieldRule.time("occursAt", occursAt());
    FieldRule.time("authoredOn", authoredOn().map(LocalDate::atStartOfDay));
    FieldRule.text("context", context());
    FieldRule.text("description", description());
    FieldRule.text("note", note());
    FieldRule.text("diagnosisInfo", diagnosisInfo());
    FieldRule.text("vitalSignInfo", vitalSignInfo());
    FieldRule.text("medicationInfo", medicationInfo());
    FieldRule.text("observationInfo", observationInfo());
    FieldRule.text("socialProblemInfo", socialProblemInfo());
    FieldRule.text("presentIllnessInfo", presentIllnessInfo());
  }

  @Override
  public String toString() {
    return "Referral[masked]";
  }

  /**
   * Builds a {@link Referral}; recipient, reference and visit are needed. {@code build()} throws a
   * {@code MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableReferral.Builder {
    Builder() {}
  }
}
