package io.github.baidiao.card.monitor;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.transport.CardReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What each look at the readers tells that the one before did not. Single-threaded; asks neither
 * readers nor clock.
 */
final class Looks {
  private final MonitorSettings settings;
  private Map<String, WatchedReader> known = new LinkedHashMap<>();
  private ReadersSnapshot snapshot = ReadersSnapshot.NOTHING_KNOWN;
  private boolean lost;
  private long insertions;

  Looks(MonitorSettings settings) {
    this.settings = settings;
  }

  ReadersSnapshot snapshot() {
    return snapshot;
  }

  /** Takes what a look found, and returns what is to be told. */
  List<MonitorEvent> saw(List<CardReader> readers, long now) {
    Changes changes = new Changes();
    if (!snapshot.serviceAvailable()) {
      changes.available();
    }
    lost = false;
    Map<String, CardReader> seen = new LinkedHashMap<>();
    readers.forEach(reader -> seen.put(reader.name(), reader));
    known.forEach(
        (name, reader) -> {
          if (!seen.containsKey(name)) {
            forget(name, reader, changes);
          }
        });
    Map<String, WatchedReader> before = known;
    known = new LinkedHashMap<>();
    seen.forEach(
        (name, reader) -> {
          WatchedReader watched = before.get(name);
          if (watched == null) {
            changes.attached(name);
            watched = new WatchedReader(name, settings, this::nextNumber);
          }
          watched.saw(reader, now, changes);
          known.put(name, watched);
        });
    return told(changes, true);
  }

  /** Takes that a look failed, and returns what is to be told: nothing, if it failed before. */
  List<MonitorEvent> failed(CardErrorCode code) {
    if (lost) {
      return Collections.emptyList();
    }
    lost = true;
    Changes changes = new Changes();
    changes.lost(code);
    known.forEach((name, reader) -> forget(name, reader, changes));
    known.clear();
    return told(changes, false);
  }

  /** Returns how long until a removal that is held back has lasted long enough, if there is one. */
  OptionalLong due(long now) {
    return known.values().stream()
        .map(reader -> reader.due(now))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  private static void forget(String name, WatchedReader reader, Changes changes) {
    reader.end(changes);
    changes.detached(name);
  }

  private List<MonitorEvent> told(Changes changes, boolean serviceAvailable) {
    snapshot =
        ReadersSnapshot.of(
            serviceAvailable,
            known.values().stream().map(WatchedReader::state).collect(Collectors.toList()));
    return changes.events(snapshot);
  }

  private long nextNumber() {
    return ++insertions;
  }
}
