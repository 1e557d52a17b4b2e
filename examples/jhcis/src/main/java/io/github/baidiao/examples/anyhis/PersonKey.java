package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import org.immutables.value.Value;

/**
 * Which person of the HIS: the unit that registered them, which need not be the one they visit, and
 * its number of the person (HN). Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class PersonKey {
  PersonKey() {}

  public abstract HospitalCode registeredAt();

  public abstract String number();

  public static PersonKey of(HospitalCode registeredAt, String number) {
    return ImmutablePersonKey.builder().registeredAt(registeredAt).number(number).build();
  }

  @Override
  public String toString() {
    return "PersonKey[masked]";
  }
}
