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
}
