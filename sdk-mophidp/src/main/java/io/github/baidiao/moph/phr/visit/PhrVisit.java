package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.code.RawRecord;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.treatment.Medication;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A finished visit of one patient, for the Personal Health Record: what {@code UpdatePHRv1} takes,
 * one encounter each. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrVisit {
  PhrVisit() {}

  /** Where it was. */
  public abstract PhrHospital hospital();

  /** The HIS that sends. */
  public abstract String hisName();

  /** Its version. */
  public abstract String hisVersion();

  /** Who came. */
  public abstract PhrPatient patient();

  /** The encounter itself. */
  public abstract Encounter encounter();

  /** Who pays. */
  public abstract List<Coverage> coverages();

  /** What was measured at the beginning. */
  public abstract Optional<VitalSigns> vitalSigns();

  /** What was found, the main diagnosis first. */
  public abstract List<Diagnosis> diagnoses();

  /** What the laboratory found. */
  public abstract List<LabResult> labResults();

  /** What was prescribed or given. */
  public abstract List<Medication> medications();

  /** Vaccines given. */
  public abstract List<Immunization> immunizations();

  /** When the patient is to come again. */
  public abstract List<Appointment> appointments();

  /** Allergies of the patient that this hospital knows of. */
  public abstract List<Allergy> allergies();

  /** Care plans, in MOPH's own form, which is not published. */
  public abstract List<RawRecord> carePlans();

  /** Claims, in MOPH's own form, which is not published. */
  public abstract List<RawRecord> claims();

  /** Diagnostic reports, in MOPH's own form, which is not published. */
  public abstract List<RawRecord> diagnosticReports();

  /**
   * Returns the name of the visit at the server, unique in the country: {@code 99999:690001},
   * hospital code and visit number.
   */
  public final String encounterRefCode() {
    return hospital().code().value() + ':' + encounter().visitNumber();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("hisName", Optional.of(hisName()));
    FieldRule.text("hisVersion", Optional.of(hisVersion()));
  }

  @Override
  public String toString() {
    return "PhrVisit[masked]";
  }

  /**
   * Builds a {@link PhrVisit}; hospital, HIS, patient and encounter are needed. {@code build()}
   * throws a {@code MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutablePhrVisit.Builder {
    Builder() {}
  }
}
