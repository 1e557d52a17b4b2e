package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a visit at this moment of what decides whether it may be written. Immutable. */
final class VisitRow {
  private static final String SELECT =
      "SELECT DATE_FORMAT(visitdate, '%Y-%m-%d'), pcucodeperson, pid, mit_flag, flagservice";
  private static final int OWN_COLUMNS = 5;

  private final List<@Nullable String> own;
  private final Map<String, @Nullable String> values;

  private VisitRow(List<@Nullable String> own, Map<String, @Nullable String> values) {
    this.own = own;
    this.values = values;
  }

  /** Reads the visit with those columns; empty when it is not there. */
  static Optional<VisitRow> read(Connection connection, VisitKey key, List<VisitColumn> columns)
      throws SQLException {
    Optional<Integer> number = JhcisNumbers.of(key.number());
    if (!number.isPresent()) {
      return Optional.empty();
    }
    StringBuilder sql = new StringBuilder(SELECT);
    columns.forEach(column -> sql.append(", ").append(column.selected()));
    sql.append(" FROM visit WHERE pcucode = ? AND visitno = ?");
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      statement.setString(1, key.unit().value());
      statement.setInt(2, number.get());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(of(row, columns)) : Optional.empty();
      }
    }
  }

  private static VisitRow of(ResultSet row, List<VisitColumn> columns) throws SQLException {
    @Nullable String[] own = new @Nullable String[OWN_COLUMNS];
    for (int i = 0; i < OWN_COLUMNS; i++) {
      own[i] = row.getString(i + 1);
    }
    Map<String, @Nullable String> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i).name(), row.getString(OWN_COLUMNS + i + 1));
    }
    return new VisitRow(Arrays.asList(own), values);
  }

  /** Returns what stands in a column that was read. */
  @Nullable String value(VisitColumn column) {
    return values.get(column.name());
  }

  /** Returns whether it is still of that person and day. */
  boolean is(VisitIdentity visit) {
    return visit.day().toString().equals(own.get(0))
        && visit.person().registeredAt().value().equals(own.get(1))
        && visit.person().number().equals(own.get(2));
  }

  /** Returns why nothing at all may be written into the visit. */
  Optional<HisErrorCode> refusal() {
    String lock = own.get(3);
    String state = own.get(4);
    if (state != null && VisitReading.CANCELLED.contains(state.trim())) {
      return Optional.of(HisErrorCode.VISIT_CANCELLED);
    }
    // "Cannot edit or delete this record when Y": the database's own comment on the column.
    return lock != null && "Y".equalsIgnoreCase(lock.trim())
        ? Optional.of(HisErrorCode.VISIT_LOCKED)
        : Optional.empty();
  }
}
