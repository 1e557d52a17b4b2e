package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a claim code or closed rights into a visit, and looks whether they still stand there.
 * Thread-safe. Everything happens in one transaction on a connection of our own: look, one guarded
 * UPDATE, look again. Nothing else of JHCIS is changed, {@code dateupdate} neither, since other
 * programs of the site go by it.
 */
final class VisitWriting {
  private final JhcisConnections connections;
  private final HospitalCode unit;
  // Read once. A JHCIS that is updated meanwhile is met by the server, or by the second look.
  private volatile @Nullable VisitColumns columns;

  VisitWriting(JhcisConnections connections, HospitalCode unit) {
    this.connections = connections;
    this.unit = unit;
  }

  WriteResult write(VisitIdentity visit, VisitWrite write, WriteMode mode) {
    demandUnit(visit.key());
    VisitValues values = VisitValues.of(write);
    if (mode == WriteMode.WRITE) {
      return connections.inTransaction(connection -> write(connection, visit, values));
    }
    return connections.read(
        connection -> {
          WritePlan plan = WritePlan.of(connection, columns(connection), visit, values);
          return plan.end().orElseGet(() -> WriteResult.wouldWrite(plan.leftAlone()));
        });
  }

  private WriteResult write(Connection connection, VisitIdentity visit, VisitValues values)
      throws SQLException {
    WritePlan plan = WritePlan.of(connection, columns(connection), visit, values);
    if (plan.end().isPresent()) {
      return plan.end().get();
    }
    try {
      if (GuardedUpdate.of(visit, plan).run(connection) != 1) {
        return undone(connection, HisErrorCode.CHANGED_MEANWHILE, "");
      }
    } catch (SQLException e) {
      Optional<HisErrorCode> why = WriteRefusals.of(e);
      if (why.isPresent()) {
        return undone(connection, why.get(), "");
      }
      throw e;
    }
    Optional<String> different = different(connection, visit, values, plan);
    return different.isPresent()
        ? undone(connection, HisErrorCode.TOO_LONG, different.get())
        : WriteResult.written(plan.leftAlone());
  }

  // A server that is not strict cuts what is too long, without a word.
  private Optional<String> different(
      Connection connection, VisitIdentity visit, VisitValues values, WritePlan plan)
      throws SQLException {
    List<VisitColumn> known = columns(connection).of(values);
    Optional<VisitRow> row = VisitRow.read(connection, visit.key(), known);
    for (Map.Entry<VisitColumn, String> each : plan.blank().entrySet()) {
      VisitColumn column = each.getKey();
      if (!row.isPresent() || !column.isSame(row.get().value(column), each.getValue())) {
        return Optional.of(column.name());
      }
    }
    return Optional.empty();
  }

  private static WriteResult undone(Connection connection, HisErrorCode why, String column)
      throws SQLException {
    connection.rollback();
    return WriteResult.refused(why, column);
  }

  /**
   * Returns whether the values still stand in the visit: the code itself, and something in each
   * column that can have what came with it. Another value there may be an officer's own.
   */
  Optional<Boolean> stillThere(VisitKey visit, VisitWrite write) {
    demandUnit(visit);
    VisitValues values = VisitValues.of(write);
    return connections.read(
        connection -> {
          VisitColumns known = columns(connection);
          Optional<VisitRow> row = VisitRow.read(connection, visit, known.of(values));
          return row.isPresent()
              ? Optional.of(stands(connection, known, values, row.get()))
              : Optional.empty();
        });
  }

  private static boolean stands(
      Connection connection, VisitColumns known, VisitValues values, VisitRow row)
      throws SQLException {
    boolean code = false;
    for (VisitColumn column : known.of(values)) {
      String ours = values.of(column);
      if (column.name().equals(values.codeColumn())) {
        code = column.isSame(row.value(column), ours);
      } else if (column.isBlank(row.value(column))
          && column.holds(ours)
          && !known.lacksReference(connection, column.name(), ours)) {
        return false;
      }
    }
    return code;
  }

  private VisitColumns columns(Connection connection) throws SQLException {
    VisitColumns known = columns;
    if (known == null) {
      known = VisitColumns.of(connection);
      columns = known;
    }
    return known;
  }

  private void demandUnit(VisitKey visit) {
    if (!visit.unit().equals(unit)) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, "unit of the visit");
    }
  }
}
