package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.VisitKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger's statements. */
final class LedgerTable {
  static final String NAME = "baidiao_ledger";

  private static final String SELECT =
      "SELECT " + LedgerRow.names() + " FROM " + NAME + " WHERE unit = ? AND ";

  private final Clock clock;

  LedgerTable(Clock clock) {
    this.clock = clock;
  }

  Optional<LedgerEntry> find(Connection connection, Task task, VisitKey visit) throws SQLException {
    return list(
            connection,
            SELECT + "task = ? AND visit = ?",
            visit.unit().value(),
            task.name(),
            visit.number())
        .stream()
        .findFirst();
  }

  Kept add(Connection connection, LedgerEntry entry) throws SQLException {
    Instant now = clock.instant();
    LedgerEntry made = entry.toBuilder().since(now).changedAt(now).revision(1).build();
    List<Object> values = LedgerRow.values(made);
    String sql =
        "INSERT INTO " + NAME + " (" + LedgerRow.names() + ") VALUES (" + marks(values) + ")";
    try (PreparedStatement statement = filled(connection, sql, values.toArray())) {
      statement.executeUpdate();
      return Kept.YES;
    } catch (SQLException e) {
      return whyNot(connection, entry, e);
    }
  }

  Kept change(Connection connection, LedgerEntry entry) throws SQLException {
    LedgerEntry next =
        entry.toBuilder().changedAt(clock.instant()).revision(entry.revision() + 1).build();
    List<Object> values = LedgerRow.values(next);
    values.add(entry.task().name());
    values.add(entry.visit().key().unit().value());
    values.add(entry.visit().key().number());
    values.add(entry.revision());
    String sql =
        "UPDATE "
            + NAME
            + " SET "
            + LedgerRow.names().replace(", ", " = ?, ")
            + " = ? WHERE task = ? AND unit = ? AND visit = ? AND revision = ?";
    try (PreparedStatement statement = filled(connection, sql, values.toArray())) {
      return statement.executeUpdate() == 1 ? Kept.YES : Kept.CHANGED_MEANWHILE;
    } catch (SQLException e) {
      return whyNot(connection, entry, e);
    }
  }

  // The row has another revision, or is there already: so it is not its code that stands elsewhere.
  private Kept whyNot(Connection connection, LedgerEntry entry, SQLException e)
      throws SQLException {
    if (!LedgerSql.isDuplicate(e)) {
      throw e;
    }
    long there =
        find(connection, entry.task(), entry.visit().key()).map(LedgerEntry::revision).orElse(0L);
    return there == entry.revision() ? Kept.CODE_OF_ANOTHER_VISIT : Kept.CHANGED_MEANWHILE;
  }

  List<LedgerEntry> inState(
      Connection connection,
      Task task,
      HospitalCode unit,
      LedgerState state,
      String after,
      int limit)
      throws SQLException {
    return list(
        connection,
        SELECT + "task = ? AND state = ? AND visit > ? ORDER BY visit LIMIT ?",
        unit.value(),
        task.name(),
        state.name(),
        after,
        limit);
  }

  List<LedgerEntry> inWriteState(
      Connection connection,
      Task task,
      HospitalCode unit,
      WriteState state,
      String after,
      int limit)
      throws SQLException {
    return list(
        connection,
        SELECT + "task = ? AND write_state = ? AND visit > ? ORDER BY visit LIMIT ?",
        unit.value(),
        task.name(),
        state.name(),
        after,
        limit);
  }

  List<LedgerEntry> due(Connection connection, HospitalCode unit, Instant by, int limit)
      throws SQLException {
    return list(
        connection,
        SELECT + "next_look <= ? ORDER BY next_look LIMIT ?",
        unit.value(),
        by.toEpochMilli(),
        limit);
  }

  Map<Task, Map<LedgerState, Long>> counts(Connection connection, HospitalCode unit)
      throws SQLException {
    Map<Task, Map<LedgerState, Long>> counts = new EnumMap<>(Task.class);
    String sql = "SELECT task, state, COUNT(*) FROM " + NAME + " WHERE unit = ? GROUP BY 1, 2";
    try (PreparedStatement statement = filled(connection, sql, unit.value());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        counts
            .computeIfAbsent(
                Task.valueOf(rows.getString(1)), task -> new EnumMap<>(LedgerState.class))
            .put(LedgerState.valueOf(rows.getString(2)), rows.getLong(3));
      }
    }
    return counts;
  }

  private static List<LedgerEntry> list(Connection connection, String sql, Object... values)
      throws SQLException {
    List<LedgerEntry> entries = new ArrayList<>();
    try (PreparedStatement statement = filled(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        entries.add(LedgerRow.entry(rows));
      }
    }
    return entries;
  }

  // Empty texts stand for null: they are stored as that.
  private static PreparedStatement filled(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, LedgerRow.NOTHING.equals(values[i]) ? null : values[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static String marks(List<Object> values) {
    StringBuilder marks = new StringBuilder("?");
    for (int i = 1; i < values.size(); i++) {
      marks.append(", ?");
    }
    return marks.toString();
  }
}
