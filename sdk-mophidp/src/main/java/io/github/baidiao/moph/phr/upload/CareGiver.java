package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who cares for a patient, as the hospital has made sure of. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class CareGiver {
  CareGiver() {}

  /** The number of the caregiver. */
  public abstract CitizenId citizenId();

  /** The name of the caregiver. */
  public abstract PersonName name();

  /**
   * What the caregiver is to the patient, of MOPH's own list: {@code 1} family of the same house.
   */
  public abstract Coded qualification();

  /** How to reach the caregiver. */
  public abstract Optional<String> phone();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("phone", phone());
  }

  @Override
  public String toString() {
    return "CareGiver[masked]";
  }

  /**
   * Builds a {@link CareGiver}; all but the telephone is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableCareGiver.Builder {
    Builder() {}
  }
}
