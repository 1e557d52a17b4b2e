package io.github.baidiao.core.outbox;

import java.util.EnumMap;
import java.util.Map;

/** Counts what became of entries. For one thread. */
final class Tally {
  private final Map<EntryState, Integer> states = new EnumMap<>(EntryState.class);
  private int lost;
  private int total;

  void add(EntryState state) {
    total++;
    states.merge(state, 1, Integer::sum);
  }

  void addLost() {
    total++;
    lost++;
  }

  int total() {
    return total;
  }

  DrainSummary summary() {
    return DrainSummary.builder()
        .sent(count(EntryState.SENT))
        .acceptedWithWarnings(count(EntryState.ACCEPTED_WITH_WARNINGS))
        .refused(count(EntryState.REFUSED))
        .later(count(EntryState.WAITING))
        .unknown(count(EntryState.UNKNOWN_OUTCOME))
        .givenUp(count(EntryState.GIVEN_UP))
        .lost(lost)
        .build();
  }

  private int count(EntryState state) {
    return states.getOrDefault(state, 0);
  }
}
