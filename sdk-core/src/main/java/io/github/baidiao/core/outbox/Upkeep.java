package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done from time to time: removing what is old, and undoing what a wrong clock did. */
final class Upkeep {
  private final String table;

  Upkeep(String table) {
    this.table = table;
  }

  int remove(Connection connection, Set<EntryState> states, long changedBefore, int limit)
      throws SQLException {
    int removed = 0;
    for (EntryState state : states) {
      List<Old> old = old(connection, state, changedBefore, limit - removed);
      if (!old.isEmpty()) {
        removed += removeIfStill(connection, old, state, changedBefore);
      }
      if (state == EntryState.SENT || state == EntryState.ACCEPTED_WITH_WARNINGS) {
        for (Old row : old) {
          removeOlderVersions(connection, row);
        }
      }
    }
    return removed;
  }

  private List<Old> old(Connection connection, EntryState state, long before, int limit)
      throws SQLException {
    return Sql.on(
            table,
            "SELECT seq, entry_key, version FROM {table}"
                + " WHERE state = ? AND changed_at < ? AND "
                + TableIndexes.TO_BE_REMOVED
                + " ORDER BY changed_at LIMIT ?")
        .with(state.name())
        .with(before)
        .with(limit)
        .list(connection, row -> new Old(row.getLong(1), row.getString(2), row.getLong(3)));
  }

  /**
   * Removes what was refused or given up of older versions: without the newer one nothing would
   * tell any more that they must not be sent.
   */
  private void removeOlderVersions(Connection connection, Old row) throws SQLException {
    if (row.version == 0) {
      return;
    }
    String fact = row.key.substring(0, row.key.lastIndexOf(':'));
    Sql.on(
            table,
            "DELETE FROM {table} WHERE entry_key > ? AND entry_key < ? AND version < ?"
                + " AND due_at IS NULL AND "
                + Precedence.isAnyOf("'REFUSED', 'GIVEN_UP'"))
        .with(fact + ':')
        .with(fact + ';')
        .with(row.version)
        .update(connection);
  }

  /** Somebody may have opened one of them again since. */
  private int removeIfStill(
      Connection connection, List<Old> rows, EntryState state, long changedBefore)
      throws SQLException {
    String numbers =
        rows.stream().map(row -> String.valueOf(row.seq)).collect(Collectors.joining(", "));
    return Sql.on(
            table,
            "DELETE FROM {table} WHERE seq IN ("
                + numbers
                + ") AND state = ? AND changed_at < ? AND due_at IS NULL")
        .with(state.name())
        .with(changedBefore)
        .update(connection);
  }

  int bringBack(Connection connection, Lane lane, long limit) throws SQLException {
    int changed =
        Sql.on(
                table,
                "UPDATE {table} SET rev = rev + 1, due_at = 0 WHERE entry_key = ? AND due_at > ?")
            .with(ControlRows.keyOf(lane.id()))
            .with(limit)
            .update(connection);
    // What was not tried yet and waits for nothing else was queued for a later time.
    String text =
        "UPDATE {table} SET rev = rev + 1, due_at = 0, behind = 0 WHERE lane = ? AND due_at > ?"
            + " AND "
            + Precedence.isAnyOf("'WAITING', 'UNKNOWN_OUTCOME'")
            + " AND (attempts > 0 OR behind = 1 OR last_code IS NOT NULL)";
    return changed + Sql.on(table, text).with(lane.id()).with(limit).update(connection);
  }

  List<Row> leasedBeyond(Connection connection, Lane lane, long time, int limit)
      throws SQLException {
    return Sql.on(
            table,
            "SELECT "
                + RowColumns.SHORT
                + " FROM {table} WHERE state = 'SENDING' AND lane = ? AND due_at > ?"
                + " ORDER BY due_at LIMIT ?")
        .with(lane.id())
        .with(time)
        .with(limit)
        .list(connection, RowColumns::readShort);
  }

  /** A row that may go. */
  private static final class Old {
    private final long seq;
    private final String key;
    private final long version;

    Old(long seq, String key, long version) {
      this.seq = seq;
      this.key = key;
      this.version = version;
    }
  }
}
