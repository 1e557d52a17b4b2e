package io.github.baidiao.core.outbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What is in the queue, as a program or an operator sees it. Thread-safe. */
final class Entries {
  private static final int PAGE = 200;

  private final Store store;
  private final EntryCipher cipher;
  private final Sending sending;

  Entries(Store store, EntryCipher cipher, Sending sending) {
    this.store = store;
    this.cipher = cipher;
    this.sending = sending;
  }

  Optional<OutboxEntry> find(String key) {
    return store.readByKey(key).map(RowView::entry);
  }

  Optional<OutboxEntry> entry(String id) {
    return store.readById(id).map(RowView::entry);
  }

  Stream<OutboxEntry> entries(EntryFilter filter) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Pages(filter), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  byte[] payload(String id) {
    return cipher.open(id, EntryCipher.PAYLOAD, ByHand.read(store, id).payload());
  }

  Optional<byte[]> answer(String id) {
    byte @Nullable [] answer = ByHand.read(store, id).answer();
    return answer == null
        ? Optional.empty()
        : Optional.of(cipher.open(id, EntryCipher.ANSWER, answer));
  }

  OutboxStatistics statistics() {
    Map<String, Map<EntryState, Long>> counts = new TreeMap<>(store.counts());
    sending.lanes().forEach(work -> counts.putIfAbsent(work.lane.id(), new TreeMap<>()));
    Map<String, Long> oldest = store.oldestOpen();
    long now = store.now();
    OutboxStatistics.Builder statistics = OutboxStatistics.builder().at(Instant.ofEpochMilli(now));
    counts.forEach(
        (id, states) -> {
          Lane lane = RowView.lane(id);
          LaneState state = store.lane(lane);
          LaneStatistics.Builder one =
              LaneStatistics.builder()
                  .lane(lane)
                  .putAllCounts(states)
                  .oldestOpen(Optional.ofNullable(oldest.get(id)).map(Instant::ofEpochMilli))
                  .failures(state.failures());
          if (state.failures() > 0 && state.nextTurnAt() > now) {
            one.pausedUntil(Instant.ofEpochMilli(state.nextTurnAt()));
          }
          statistics.addLanes(one.build());
        });
    return statistics.build();
  }

  /** Reads one page after the other. */
  private final class Pages implements Iterator<OutboxEntry> {
    private final EntryFilter filter;
    private final Deque<Row> page = new ArrayDeque<>();
    private long last;
    private boolean ended;

    Pages(EntryFilter filter) {
      this.filter = filter;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !ended) {
        List<Row> rows = store.page(filter, last, PAGE);
        page.addAll(rows);
        ended = rows.size() < PAGE;
      }
      return !page.isEmpty();
    }

    @Override
    public OutboxEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = page.remove();
      last = row.seq();
      return RowView.entry(row);
    }
  }
}
