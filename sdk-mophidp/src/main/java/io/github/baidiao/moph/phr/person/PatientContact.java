package io.github.baidiao.moph.phr.person;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.moph.phr.code.Coded;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Whom to call for a patient. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class PatientContact {
  PatientContact() {}

  /** The name, Thai as a rule. */
  public abstract PersonName name();

  /** What the person is to the patient: ญาติ. The list is unknown, so words do. */
  public abstract Optional<Coded> relationship();

  /** How to reach the person. */
  public abstract List<Telecom> phones();

  /** The sex in the civil registration. */
  public abstract Optional<Sex> sex();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "PatientContact[masked]";
  }

  /** Builds a {@link PatientContact}; the name is needed. */
  public static final class Builder extends ImmutablePatientContact.Builder {
    Builder() {}
  }
}
