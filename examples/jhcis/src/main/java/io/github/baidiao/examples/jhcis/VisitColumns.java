package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of {@code visit} that may be written, as this database has them. Immutable. */
final class VisitColumns {
  private static final int DENIED_TABLE = 1142;
  private static final int DENIED_COLUMN = 1143;

  private final Map<String, VisitColumn> columns;
  // "`table` WHERE `column`" by our column's name.
  private final Map<String, String> references;

  private VisitColumns(Map<String, VisitColumn> columns, Map<String, String> references) {
    this.columns = columns;
    this.references = references;
  }

  /**
   * Reads them.
   *
   * @throws HisException ({@code HIS-106}) when the table knows no transactions: what was written
   *     could not be taken back
   */
  static VisitColumns of(Connection connection) throws SQLException {
    demandTransactions(connection);
    return new VisitColumns(columns(connection), references(connection));
  }

  private static void demandTransactions(Connection connection) throws SQLException {
    String sql =
        "SELECT engine FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_name = 'visit'";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      if (!row.next() || !"InnoDB".equalsIgnoreCase(row.getString(1))) {
        throw HisException.of(HisErrorCode.SCHEMA_UNSUITED, "visit is not InnoDB");
      }
    }
  }

  private static Map<String, VisitColumn> columns(Connection connection) throws SQLException {
    String sql =
        "SELECT column_name, data_type, character_maximum_length FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND table_name = 'visit'";
    Map<String, VisitColumn> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String name = row.getString(1);
        if (JhcisColumns.written().contains(name)) {
          VisitColumn.of(name, row.getString(2), row.getLong(3))
              .ifPresent(column -> found.put(name, column));
        }
      }
    }
    return found;
  }

  // None of these columns refers to another table as far as is known; a site's own may.
  private static Map<String, String> references(Connection connection) throws SQLException {
    String sql =
        "SELECT column_name, referenced_table_name, referenced_column_name"
            + " FROM information_schema.key_column_usage"
            + " WHERE table_schema = DATABASE() AND table_name = 'visit'"
            + " AND referenced_table_schema = DATABASE()";
    Map<String, String> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String name = row.getString(1);
        if (JhcisColumns.written().contains(name)) {
          found.put(name, quoted(row.getString(2)) + " WHERE " + quoted(row.getString(3)));
        }
      }
    }
    return found;
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** Returns the column; empty when this JHCIS has none, or one of another kind. */
  Optional<VisitColumn> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** Returns the columns for those values that there are. */
  List<VisitColumn> of(VisitValues values) {
    List<VisitColumn> found = new ArrayList<>();
    values.byColumn().keySet().forEach(name -> find(name).ifPresent(found::add));
    return found;
  }

  /**
   * Returns whether the value is known not to be in the table that the column refers to. A table
   * that the account may not read is left to the server, which refuses by itself.
   */
  boolean lacksReference(Connection connection, String name, String value) throws SQLException {
    String reference = references.get(name);
    if (reference == null) {
      return false;
    }
    String sql = "SELECT 1 FROM " + reference + " = ? LIMIT 1";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    } catch (SQLException e) {
      if (e.getErrorCode() == DENIED_TABLE || e.getErrorCode() == DENIED_COLUMN) {
        return false;
      }
      throw e;
    }
  }
}
