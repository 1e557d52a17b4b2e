package io.github.baidiao.core.outbox;

import static io.github.baidiao.core.outbox.RowColumns.CONTROL;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are no entries: one for each lane, with the time of its next turn and how often in
 * a row it was down, and small texts.
 */
final class ControlRows {
  private static final String LANES = "#lane:";

  private final String table;
  private final Dialect dialect;

  ControlRows(String table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
  }

  static String keyOf(String lane) {
    return LANES + lane;
  }

  Optional<LaneState> lane(Connection connection, String lane) throws SQLException {
    return Sql.on(table, "SELECT due_at, attempts FROM {table} WHERE entry_key = ?")
        .with(keyOf(lane))
        .first(
            connection,
            row -> LaneState.builder().nextTurnAt(row.getLong(1)).failures(row.getInt(2)).build());
  }

  /** Makes a lane's row unless it is there. */
  void addLane(Connection connection, String lane) throws SQLException {
    add(connection, keyOf(lane), 0L, new byte[0]);
  }

  boolean takeTurn(Connection connection, String lane, String now, long every) throws SQLException {
    String text =
        "UPDATE {table} SET due_at = {now} + ?, rev = rev + 1"
            + " WHERE entry_key = ? AND due_at <= {now}";
    return Sql.on(table, text.replace("{now}", now))
            .with(every)
            .with(keyOf(lane))
            .update(connection)
        == 1;
  }

  /** Returns how many rows were changed: none if the lane has none. */
  int pause(Connection connection, String lane, long until, int failures) throws SQLException {
    String text =
        "UPDATE {table} SET rev = rev + 1, due_at = CASE WHEN due_at > ? THEN due_at ELSE ? END,"
            + " attempts = CASE WHEN attempts > ? THEN attempts ELSE ? END WHERE entry_key = ?";
    return Sql.on(table, text)
        .with(until)
        .with(until)
        .with(failures)
        .with(failures)
        .with(keyOf(lane))
        .update(connection);
  }

  void works(Connection connection, String lane) throws SQLException {
    Sql.on(
            table,
            "UPDATE {table} SET rev = rev + 1, attempts = 0 WHERE entry_key = ? AND attempts > 0")
        .with(keyOf(lane))
        .update(connection);
  }

  Optional<String> text(Connection connection, String name) throws SQLException {
    return Sql.on(table, "SELECT payload FROM {table} WHERE entry_key = ?")
        .with(CONTROL + name)
        .first(connection, row -> new String(row.getBytes(1), StandardCharsets.UTF_8));
  }

  void addText(Connection connection, String name, String text) throws SQLException {
    add(connection, CONTROL + name, null, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Connection connection, String key, @Nullable Long dueAt, byte[] payload)
      throws SQLException {
    RowColumns.check(key, 190, "key");
    String text =
        "INSERT INTO {table} (rev, id, lane, entry_key, version, state, behind, unsettled,"
            + " said_not_arrived, attempts, enqueued_at, changed_at, due_at, expires_at, payload)"
            + " VALUES (0, ?, ?, ?, 0, ?, 0, 0, 0, 0, 0, 0, ?, 0, ?)"
            + dialect.unlessThere();
    try {
      Sql.on(table, text)
          .with(CONTROL)
          .with(CONTROL)
          .with(key)
          .with(CONTROL)
          .with(dueAt)
          .with(payload)
          .update(connection);
    } catch (SQLException e) {
      if (!dialect.isDuplicate(e)) {
        throw e;
      }
    }
  }
}
