package io.github.baidiao.examples.anyhis;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who has a citizen ID at the unit: a closed set of cases, of which {@link #match} forces every
 * one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class PersonMatch {
  private PersonMatch() {}

  /** Returns the case of exactly one living person. */
  public static PersonMatch one(HisPerson person) {
    return new One(person);
  }

  /** Returns the case of nobody. */
  public static PersonMatch none() {
    return new None();
  }

  /** Returns the case of more than one. */
  public static PersonMatch several(int count) {
    return new Several(count);
  }

  /** Returns the case of somebody who has died or moved away, as the HIS has it. */
  public static PersonMatch discharged() {
    return new Discharged();
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super HisPerson, ? extends R> one,
      Supplier<? extends R> none,
      Function<? super Integer, ? extends R> several,
      Supplier<? extends R> discharged) {
    if (this instanceof One) {
      return one.apply(((One) this).person);
    } else if (this instanceof None) {
      return none.get();
    }
    return this instanceof Several ? several.apply(((Several) this).count) : discharged.get();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }

  private static final class One extends PersonMatch {
    private final HisPerson person;

    One(HisPerson person) {
      this.person = person;
    }
  }

  private static final class None extends PersonMatch {}

  private static final class Several extends PersonMatch {
    private final int count;

    Several(int count) {
      this.count = count;
    }
  }

  private static final class Discharged extends PersonMatch {}
}
