package io.github.baidiao.nhso.agent.watch;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What is known of one terminal, and what a look adds. Single-threaded. Times are those of {@link
 * System#nanoTime}, of which only differences mean anything.
 */
final class WatchedTerminal {
  private final String name;
  private final long settleNanos;
  private CardState card = CardState.ABSENT;
  private long appearedAt;

  WatchedTerminal(String name, long settleNanos) {
    this.name = name;
    this.settleNanos = settleNanos;
  }

  TerminalState state() {
    return TerminalState.of(name, card);
  }

  void saw(boolean present, long now, List<Function<TerminalsSnapshot, TerminalEvent>> changes) {
    if (!present) {
      end(changes);
      return;
    }
    if (card == CardState.ABSENT) {
      card = CardState.SETTLING;
      appearedAt = now;
    }
    if (card == CardState.SETTLING && now - appearedAt >= settleNanos) {
      card = CardState.PRESENT;
      changes.add(snapshot -> new TerminalEvent.CardPresent(name, snapshot));
    }
  }

  /** Ends the card that was told, if there is one; one that had not settled was never told. */
  void end(List<Function<TerminalsSnapshot, TerminalEvent>> changes) {
    if (card == CardState.PRESENT) {
      changes.add(snapshot -> new TerminalEvent.CardAbsent(name, snapshot));
    }
    card = CardState.ABSENT;
  }

  /** Returns the nanoseconds until the card will have settled, while it has not. */
  OptionalLong due(long now) {
    return card == CardState.SETTLING
        ? OptionalLong.of(appearedAt + settleNanos - now)
        : OptionalLong.empty();
  }
}
