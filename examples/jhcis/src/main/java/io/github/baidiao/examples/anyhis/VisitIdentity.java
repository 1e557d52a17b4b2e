package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A visit with what must not have changed before anything is written into it: whose it is, and of
 * which day. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class VisitIdentity {
  VisitIdentity() {}

  public abstract VisitKey key();

  public abstract PersonKey person();

  public abstract LocalDate day();

  public static VisitIdentity of(VisitKey key, PersonKey person, LocalDate day) {
    return ImmutableVisitIdentity.builder().key(key).person(person).day(day).build();
  }

  @Override
  public String toString() {
    return "VisitIdentity[" + key() + "]";
  }
}
