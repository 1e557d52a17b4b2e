package io.github.baidiao.moph.phr.person;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The service unit that treated, as the Personal Health Record names it. Immutable; not personal by
 * itself, yet {@code toString} is masked: beside a visit it says where somebody was.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrHospital {
  PhrHospital() {}

  /** Its 5-digit code. */
  public abstract HospitalCode code();

  /** Its name. */
  public abstract Optional<String> name();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("name", name());
  }

  @Override
  public String toString() {
    return "PhrHospital[masked]";
  }

  /**
   * Builds a {@link PhrHospital}; the code is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutablePhrHospital.Builder {
    Builder() {}
  }
}
