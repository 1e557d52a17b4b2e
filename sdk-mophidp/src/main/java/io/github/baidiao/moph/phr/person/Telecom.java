package io.github.baidiao.moph.phr.person;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.util.Optional;
import org.immutables.value.Value;

/** A telephone number. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Telecom {
  Telecom() {}

  /** The number as the HIS has it, with or without hyphens. */
  public abstract String number();

  /** Which telephone it is; mobile by default. */
  @Value.Default
  public TelecomUse use() {
    return TelecomUse.MOBILE;
  }

  /** Returns a mobile number. */
  public static Telecom mobile(String number) {
    return builder().number(number).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.text("number", Optional.of(number()));
  }

  @Override
  public String toString() {
    return "Telecom[masked]";
  }

  /**
   * Builds a {@link Telecom}; the number is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableTelecom.Builder {
    Builder() {}
  }
}
