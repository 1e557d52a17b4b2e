package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.jhcis.record.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks JHCIS, and takes every value as text. Dates and times are made text by the statement itself
 * (DATE_FORMAT, TIME_FORMAT): then no driver, old or new, stumbles over a zero date or moves a time
 * into another zone.
 */
final class Rows {
  private Rows() {}

  /** Returns the rows that the statement finds, by the labels of its columns. */
  static List<Row> of(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    }
  }

  private static Row row(ResultSet found) throws SQLException {
    ResultSetMetaData columns = found.getMetaData();
    Map<String, @Nullable String> texts = new HashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      texts.put(columns.getColumnLabel(i), found.getString(i));
    }
    return Row.of(texts);
  }
}
