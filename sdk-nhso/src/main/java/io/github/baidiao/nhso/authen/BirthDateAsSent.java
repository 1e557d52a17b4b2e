package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A birth date as the service wrote it, since its era is unknown: the one example with parts has a
 * Buddhist year and no day (single source), and of the text not even the order is known. Immutable;
 * {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class BirthDateAsSent {
  BirthDateAsSent() {}

  /** The year, of an unknown era. */
  public abstract Optional<Integer> year();

  /** The month, 1 to 12. */
  public abstract Optional<Integer> month();

  /** The day of the month, 1 to 31; no source shows one. */
  public abstract Optional<Integer> day();

  /** The whole date as a text, of the older form. */
  public abstract Optional<String> text();

  static ImmutableBirthDateAsSent.Builder builder() {
    return ImmutableBirthDateAsSent.builder();
  }

  @Override
  public String toString() {
    return "BirthDateAsSent[masked]";
  }
}
