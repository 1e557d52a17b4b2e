package io.github.baidiao.moph.phr.person;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody who treated, gave or wrote down. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Practitioner {
  Practitioner() {}

  /** The professional licence, {@code ว000099}; becomes the reference to the person. */
  public abstract Optional<String> licenseNumber();

  /** Title and name in one text. */
  public abstract Optional<String> name();

  /** What the person was in this: แพทย์. */
  public abstract Optional<String> role();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("licenseNumber", licenseNumber());
    FieldRule.text("name", name());
    FieldRule.text("role", role());
    FieldRule.require(
        licenseNumber().isPresent() || name().isPresent(), "name", "neither licence nor name");
  }

  @Override
  public String toString() {
    return "Practitioner[masked]";
  }

  /**
   * Builds a {@link Practitioner}; a licence or a name is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutablePractitioner.Builder {
    Builder() {}
  }
}
