package io.github.baidiao.moph.counter;

/**
 * Who has watched the readers all the while and says whether a card has stayed: the card monitor,
 * not the person at the counter. Must be thread-safe and fast: it is asked around every call.
 */
@FunctionalInterface
public interface CardWitness {

  /**
   * Returns whether that very insertion is in its reader still, never pulled meanwhile; false when
   * it cannot be told, since the readers cannot be seen.
   */
  boolean holds(CardInsertion insertion);

  /**
   * Returns whether that insertion was seen to end: its reader is there, and the card is not.
   * Unless it is overridden, what is not held counts as that; who can lose sight of the readers,
   * since the service stops or the cable is pulled, has to tell the two apart.
   */
  default boolean sawEndOf(CardInsertion insertion) {
    return !holds(insertion);
  }
}
