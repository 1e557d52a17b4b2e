package io.github.baidiao.examples.jhcis.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The answers of one statement, all as text; nothing and blank are alike. */
final class Rows {
  private Rows() {}

  static List<List<String>> of(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(cells(row));
        }
      }
      return rows;
    }
  }

  private static List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String cell = row.getString(i);
      cells.add(cell == null ? "" : cell);
    }
    return cells;
  }

  /** Returns the only cell, or nothing. */
  static String one(Connection connection, String sql, String... parameters) throws SQLException {
    List<List<String>> rows = of(connection, sql, parameters);
    return rows.isEmpty() ? "" : rows.get(0).get(0);
  }
}
