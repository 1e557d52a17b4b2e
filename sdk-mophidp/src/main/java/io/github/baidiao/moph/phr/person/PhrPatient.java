package io.github.baidiao.moph.phr.person;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The patient, as the Personal Health Record takes one. What is not known is left out. Immutable;
 * {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrPatient {
  PhrPatient() {}

  /** The number the record hangs on. */
  public abstract CitizenId citizenId();

  /** The name in Thai. */
  public abstract Optional<PersonName> nameTh();

  /** The name in Latin letters. */
  public abstract Optional<PersonName> nameEn();

  /** The sex in the civil registration. */
  public abstract Optional<Sex> sex();

  /** The birth date, Gregorian. */
  public abstract Optional<LocalDate> birthDate();

  /** Whether the patient has died. */
  public abstract Optional<Boolean> deceased();

  /** Marital status, a letter of HL7: {@code S} single, {@code M} married. */
  public abstract Optional<Coded> maritalStatus();

  /** Nationality, three digits: {@code 099} Thai. */
  public abstract Optional<Coded> nationality();

  /** Where the patient lives. */
  public abstract List<PhrAddress> addresses();

  /** How to reach the patient. */
  public abstract List<Telecom> phones();

  /** Whom to call for the patient. */
  public abstract List<PatientContact> contacts();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.time("birthDate", birthDate().map(LocalDate::atStartOfDay));
  }

  @Override
  public String toString() {
    return "PhrPatient[masked]";
  }

  /**
   * Builds a {@link PhrPatient}; the citizen ID is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutablePhrPatient.Builder {
    Builder() {}

    /**
     * The birth date of a card; one without a day is left out, since the wire has no form for it.
     */
    public Builder birthDate(ThaiDate date) {
      return birthDate(date.asLocalDate());
    }
  }
}
