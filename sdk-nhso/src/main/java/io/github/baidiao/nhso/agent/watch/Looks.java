package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.nhso.agent.Terminal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each look tells that the one before did not. Single-threaded; asks neither agent nor clock.
 */
final class Looks {
  private final long settleNanos;
  private Map<String, WatchedTerminal> known = new LinkedHashMap<>();
  private TerminalsSnapshot snapshot = TerminalsSnapshot.NOTHING_KNOWN;
  private boolean down;

  Looks(long settleNanos) {
    this.settleNanos = settleNanos;
  }

  TerminalsSnapshot snapshot() {
    return snapshot;
  }

  /** Takes what the agent answered, and returns what is to be told: what goes before what comes. */
  List<TerminalEvent> saw(List<Terminal> terminals, long now) {
    List<Function<TerminalsSnapshot, TerminalEvent>> changes = new ArrayList<>();
    if (!snapshot.agentUp()) {
      changes.add(TerminalEvent.AgentBack::new);
    }
    down = false;
    // A name that comes twice is one terminal, with a card when either has one.
    Map<String, Boolean> seen = new LinkedHashMap<>();
    terminals.forEach(each -> seen.merge(each.name(), each.cardPresent(), Boolean::logicalOr));
    known.forEach(
        (name, terminal) -> {
          if (!seen.containsKey(name)) {
            forget(name, terminal, changes);
          }
        });
    Map<String, WatchedTerminal> before = known;
    known = new LinkedHashMap<>();
    seen.forEach(
        (name, present) -> {
          WatchedTerminal watched = before.get(name);
          if (watched == null) {
            changes.add(after -> new TerminalEvent.TerminalAttached(name, after));
            watched = new WatchedTerminal(name, settleNanos);
          }
          watched.saw(present, now, changes);
          known.put(name, watched);
        });
    return told(changes, true);
  }

  /** Takes that a look failed, and returns what is to be told: nothing, if it failed before. */
  List<TerminalEvent> failed(ErrorCode code) {
    if (down) {
      return Collections.emptyList();
    }
    down = true;
    List<Function<TerminalsSnapshot, TerminalEvent>> changes = new ArrayList<>();
    changes.add(after -> new TerminalEvent.AgentDown(code, after));
    known.forEach((name, terminal) -> forget(name, terminal, changes));
    known.clear();
    return told(changes, false);
  }

  /** Returns the nanoseconds until the next card will have settled, if there is one. */
  OptionalLong due(long now) {
    return known.values().stream()
        .map(terminal -> terminal.due(now))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  private static void forget(
      String name,
      WatchedTerminal terminal,
      List<Function<TerminalsSnapshot, TerminalEvent>> changes) {
    terminal.end(changes);
    changes.add(after -> new TerminalEvent.TerminalDetached(name, after));
  }

  private List<TerminalEvent> told(
      List<Function<TerminalsSnapshot, TerminalEvent>> changes, boolean agentUp) {
    snapshot =
        TerminalsSnapshot.of(
            agentUp,
            known.values().stream().map(WatchedTerminal::state).collect(Collectors.toList()));
    return changes.stream().map(change -> change.apply(snapshot)).collect(Collectors.toList());
  }
}
