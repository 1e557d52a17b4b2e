package io.github.baidiao.benchmarks.outbox;

import io.github.baidiao.benchmarks.Turns;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import java.sql.Connection;

/** How long queueing takes beside a plain INSERT of the same size, turn by turn. */
public record EnqueueTimes(
    String database,
    Percentiles enqueue,
    Percentiles insert,
    Percentiles enqueueInTransaction,
    Percentiles insertInTransaction) {

  static EnqueueTimes measure(Database database, int turns, int payloadBytes) throws Exception {
    byte[] payload = Messages.payload(payloadBytes);
    PlainRows plain = new PlainRows(database, payload);
    Messages messages = Messages.ofPatients("phr", 4000, payload);
    try (Outbox own = database.recommended(OutboxSettings.builder());
        Outbox his = database.outbox(OutboxSettings.builder())) {
      Turns.Way[] ways = {
        () -> own.enqueue(messages.next()),
        () -> {
          plain.insertAndCommit();
          return plain;
        },
        () ->
            saved(database, plain, connection -> his.enqueue(connection, messages.next()).isNew()),
        () ->
            saved(
                database,
                plain,
                connection -> {
                  plain.insert(connection, Database.BARE);
                  return true;
                })
      };
      // Until the encryption is compiled: what a program does that runs for days.
      Turns.times(2 * turns, ways);
      long[][] times = Turns.times(turns, ways);
      return new EnqueueTimes(
          database.title(),
          Percentiles.of(times[0]),
          Percentiles.of(times[1]),
          Percentiles.of(times[2]),
          Percentiles.of(times[3]));
    }
  }

  /** What a HIS does in the transaction in which it saves a visit. */
  private interface Beside {
    boolean in(Connection connection) throws Exception;
  }

  private static Object saved(Database database, PlainRows visit, Beside beside) throws Exception {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      visit.insert(connection, Database.VISITS);
      if (!beside.in(connection)) {
        throw new IllegalStateException("queued already");
      }
      connection.commit();
      connection.setAutoCommit(true);
      return visit;
    }
  }
}
