package io.github.baidiao.core.outbox;

import java.sql.Connection;

/** What queueing a message comes to. Thread-safe. */
final class Queue {
  private final Store store;
  private final NewRows rows;
  private final Sending sending;
  private final StationTime time;

  Queue(Store store, NewRows rows, Sending sending, Pace pace) {
    this.store = store;
    this.rows = rows;
    this.sending = sending;
    this.time = new StationTime(store, pace);
  }

  Enqueued add(OutboxMessage message) {
    sending.requireOpen();
    Row row = rows.of(message, time.now(), sending.expiry(message.lane()));
    boolean added = store.insert(row);
    if (added) {
      sending.wake(message.lane());
    }
    return result(added, row);
  }

  Enqueued add(Connection caller, OutboxMessage message) {
    sending.requireOpen();
    Row row = rows.of(message, time.withoutAsking(), sending.expiry(message.lane()));
    return result(store.insert(caller, row), row);
  }

  private static Enqueued result(boolean added, Row row) {
    return added ? Enqueued.queued(row.key(), row.id()) : Enqueued.alreadyQueued(row.key());
  }
}
