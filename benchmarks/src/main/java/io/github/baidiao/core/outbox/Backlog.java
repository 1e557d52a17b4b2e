package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Queues very many messages at once, for measuring beside them: the very rows that {@link Outbox}
 * writes, by statements for many rows. In its package because nobody else needs to.
 */
public final class Backlog {
  private static final int PORTION = 1000;

  private final NewRows rows;
  private final String insert;

  /** Takes the keys and the table of an outbox that is there already. */
  public Backlog(KeyProvider keys, OutboxDatabase database, String table) {
    this.rows =
        new NewRows(
            new EntryCipher(keys),
            new KeyedHash(keys.orderKey()),
            OutboxSettings.builder().table(table).build());
    this.insert =
        "INSERT INTO "
            + Dialect.of(database).quoted(table)
            + " (rev, id, lane, entry_key, version, order_ref, open_order, state, behind,"
            + " unsettled, said_not_arrived, attempts, enqueued_at, changed_at, due_at,"
            + " expires_at, payload) VALUES (0, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?, ?, ?)";
  }

  /** Adds that many, in one transaction. */
  public void add(Connection connection, Supplier<OutboxMessage> messages, int count)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int i = 1; i <= count; i++) {
        set(statement, rows.of(messages.get(), System.currentTimeMillis(), Duration.ofDays(90)));
        statement.addBatch();
        if (i % PORTION == 0 || i == count) {
          statement.executeBatch();
        }
      }
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void set(PreparedStatement statement, Row row) throws SQLException {
    statement.setString(1, row.id());
    statement.setString(2, row.lane());
    statement.setString(3, row.key());
    statement.setLong(4, row.version());
    statement.setString(5, row.orderRef().orElse(null));
    statement.setString(6, RowColumns.openOrder(row).orElse(null));
    statement.setString(7, row.state().name());
    statement.setLong(8, row.enqueuedAt());
    statement.setLong(9, row.changedAt());
    statement.setLong(10, row.dueAt().orElseThrow());
    statement.setLong(11, row.expiresAt());
    statement.setBytes(12, row.payload());
  }
}
