package io.github.baidiao.card.simulator;

/**
 * A card's stay in a reader, which another card may go on with unnoticed. Single-threaded.
 *
 * <p>It also keeps the pace: a wait ends some 60 µs late on Linux, so the next ones are as much
 * shorter, and many short waits take together what they should.
 */
final class Stay {
  /** Later than that is no slow waking up but a busy machine, which nothing makes up for. */
  private static final long MOST_LATENESS = 5_000_000;

  private volatile SimulatedCard card;
  private long late;

  Stay(SimulatedCard card) {
    this.card = card;
  }

  /** The card that is in now. */
  SimulatedCard card() {
    return card;
  }

  Reaction react(byte[] command) {
    Reaction reaction = card.react(command);
    for (SimulatedCard next = reaction.successor(); next != null; next = reaction.successor()) {
      card = next;
      reaction = next.react(command);
    }
    return reaction;
  }

  /** Nanoseconds to wait for a reaction to be there on time. */
  long nanosFor(Reaction reaction) {
    return Math.max(0, reaction.delay().toNanos() - late);
  }

  /** Takes note of how long a wait was. */
  void waited(Reaction reaction, long nanos) {
    late = Math.min(Math.max(0, late + nanos - reaction.delay().toNanos()), MOST_LATENESS);
  }
}
