package io.github.baidiao.card.monitor;

import io.github.baidiao.card.error.CardErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The changes one look has found, in order, while the snapshot they all carry is not known yet. */
final class Changes {
  private final List<Function<ReadersSnapshot, MonitorEvent>> found = new ArrayList<>();

  void attached(String readerName) {
    found.add(snapshot -> new MonitorEvent.ReaderAttached(readerName, snapshot));
  }

  void detached(String readerName) {
    found.add(snapshot -> new MonitorEvent.ReaderDetached(readerName, snapshot));
  }

  void inserted(Insertion insertion) {
    found.add(snapshot -> new MonitorEvent.CardInserted(insertion, snapshot));
  }

  void removed(Insertion insertion) {
    found.add(snapshot -> new MonitorEvent.CardRemoved(insertion, snapshot));
  }

  void lost(CardErrorCode code) {
    found.add(snapshot -> new MonitorEvent.ServiceLost(code, snapshot));
  }

  void available() {
    found.add(MonitorEvent.ServiceAvailable::new);
  }

  List<MonitorEvent> events(ReadersSnapshot snapshot) {
    List<MonitorEvent> events = new ArrayList<>();
    found.forEach(change -> events.add(change.apply(snapshot)));
    return events;
  }
}
