package io.github.baidiao.nhso;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import java.util.Optional;
import org.immutables.value.Value;

/** A hospital a patient is registered with. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class HospitalRef {
  HospitalRef() {}

  public abstract HospitalCode code();

  /** The Thai name, if the server gave one. */
  public abstract Optional<String> name();

  /** Returns the hospital with this code and name. */
  public static HospitalRef of(HospitalCode code, Optional<String> name) {
    return ImmutableHospitalRef.builder().code(code).name(name).build();
  }

  @Override
  public String toString() {
    return "HospitalRef[masked]";
  }
}
