package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is asked of the table without changing it. */
final class Reading {
  private final String table;
  private final Dialect dialect;

  Reading(String table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
  }

  List<Row> due(Connection connection, Lane lane, long now, int limit) throws SQLException {
    return dueSql(lane, now, limit).list(connection, RowColumns::readShort);
  }

  Sql dueSql(Lane lane, long now, int limit) {
    return Sql.on(
            table,
            "SELECT "
                + RowColumns.SHORT
                + " FROM {table} WHERE lane = ? AND due_at <= ? ORDER BY due_at, seq LIMIT ?")
        .with(lane.id())
        .with(now)
        .with(limit);
  }

  Optional<Long> nextDue(Connection connection, Lane lane) throws SQLException {
    return Sql.on(
            table,
            "SELECT due_at FROM {table} WHERE lane = ? AND due_at >= 0 ORDER BY due_at LIMIT 1")
        .with(lane.id())
        .first(connection, row -> row.getLong(1));
  }

  /** Returns the one entry, whole, whose column has that value. */
  Optional<Row> one(Connection connection, String column, Object value) throws SQLException {
    return Sql.on(
            table,
            "SELECT " + RowColumns.ALL + " FROM {table} WHERE " + column + " = ? AND lane <> '#'")
        .with(value)
        .first(connection, RowColumns::readAll);
  }

  List<Row> page(Connection connection, EntryFilter filter, long afterSeq, int limit)
      throws SQLException {
    StringBuilder text =
        new StringBuilder("SELECT ")
            .append(RowColumns.SHORT)
            .append(" FROM ")
            .append(table)
            .append(" WHERE seq > ? AND lane <> '#'");
    Optional<String> lane = filter.lane().map(Lane::id);
    if (lane.isPresent()) {
      text.append(" AND lane = ?");
    }
    if (filter.reference().isPresent()) {
      text.append(lane.isPresent() ? " AND entry_key > ? AND entry_key < ?" : " AND ");
      text.append(lane.isPresent() ? "" : dialect.matches());
    }
    if (!filter.states().isEmpty()) {
      text.append(" AND state IN (?");
      for (int i = 1; i < filter.states().size(); i++) {
        text.append(", ?");
      }
      text.append(')');
    }
    Sql sql = new Sql(text.append(" ORDER BY seq LIMIT ?").toString()).with(afterSeq);
    lane.ifPresent(sql::with);
    filter.reference().ifPresent(reference -> withReference(sql, lane, reference));
    filter.states().forEach(state -> sql.with(state.name()));
    return sql.with(limit).list(connection, RowColumns::readShort);
  }

  private void withReference(Sql sql, Optional<String> lane, String reference) {
    if (lane.isPresent()) {
      String fact = lane.get() + ':' + reference;
      sql.with(fact + ':').with(fact + ';');
    } else {
      sql.with(dialect.anyLane(reference));
    }
  }

  Map<String, Map<EntryState, Long>> counts(Connection connection) throws SQLException {
    Map<String, Map<EntryState, Long>> counts = new TreeMap<>();
    Sql.on(
            table,
            "SELECT lane, state, COUNT(*) FROM {table} WHERE lane <> '#' GROUP BY lane, state")
        .list(
            connection,
            row ->
                counts
                    .computeIfAbsent(row.getString(1), lane -> new TreeMap<>())
                    .put(EntryState.valueOf(row.getString(2)), row.getLong(3)));
    return counts;
  }

  Map<String, Long> oldestOpen(Connection connection) throws SQLException {
    Map<String, Long> oldest = new HashMap<>();
    Sql.on(
            table,
            "SELECT lane, MIN(enqueued_at) FROM {table}"
                + " WHERE lane <> '#' AND due_at IS NOT NULL GROUP BY lane")
        .list(connection, row -> oldest.put(row.getString(1), row.getLong(2)));
    return oldest;
  }

  boolean hasEntries(Connection connection) throws SQLException {
    return Sql.on(table, "SELECT seq FROM {table} WHERE lane <> '#' LIMIT 1")
        .first(connection, row -> true)
        .orElse(false);
  }
}
