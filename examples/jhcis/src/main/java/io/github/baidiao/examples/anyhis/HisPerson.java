package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A person as the HIS knows them. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class HisPerson {
  HisPerson() {}

  public abstract PersonKey key();

  public abstract CitizenId citizenId();

  public abstract Optional<PersonName> name();

  public abstract Optional<LocalDate> birthDate();

  public abstract Optional<Sex> sex();

  /** The first of the person's telephone numbers that is one of a mobile. */
  public abstract Optional<MobileNumber> mobile();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "HisPerson[masked]";
  }

  /** Builds a {@link HisPerson}; key and citizen ID are needed. */
  public static final class Builder extends ImmutableHisPerson.Builder {
    Builder() {}
  }
}
