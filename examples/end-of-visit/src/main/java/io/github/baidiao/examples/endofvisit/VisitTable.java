package io.github.baidiao.examples.endofvisit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The HIS's own table of visits; stands for the many that yours has. It knows nothing of the
 * outbox, but for the key of a visit's closing, by which the EP code finds its way back.
 */
final class VisitTable {
  private static final String CREATE =
      """
      CREATE TABLE IF NOT EXISTS his_visit (
        vn VARCHAR(30) NOT NULL PRIMARY KEY,
        hn VARCHAR(20) NOT NULL,
        citizen_id CHAR(13) NOT NULL,
        finished_at VARCHAR(30) NOT NULL,
        reason VARCHAR(200) NOT NULL,
        icd10 VARCHAR(10) NOT NULL,
        version INTEGER NOT NULL,
        closing_key VARCHAR(190),
        ep_code VARCHAR(30))\
      """;

  private VisitTable() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
  }

  /**
   * Saves a visit, or its correction.
   *
   * @return which version of the visit this is, from 1; two saves of one visit wait for each other
   *     on its row, so that a later commit has a larger version
   */
  static long save(Connection connection, FinishedVisit visit) throws SQLException {
    if (update(
            connection,
            "UPDATE his_visit SET version = version + 1, finished_at = ?, reason = ?, icd10 = ?"
                + " WHERE vn = ?",
            visit.end().toString(),
            visit.reason(),
            visit.icd10(),
            visit.vn())
        == 0) {
      update(
          connection,
          "INSERT INTO his_visit (finished_at, reason, icd10, vn, hn, citizen_id, version)"
              + " VALUES (?, ?, ?, ?, ?, ?, 1)",
          visit.end().toString(),
          visit.reason(),
          visit.icd10(),
          visit.vn(),
          visit.hn(),
          visit.patient().value());
    }
    String version =
        texts(connection, "SELECT version FROM his_visit WHERE vn = ?", visit.vn()).get(0);
    return Long.parseLong(version);
  }

  /** Notes under which key the closing of a visit's rights is queued. */
  static void closingQueued(Connection connection, String vn, String key) throws SQLException {
    update(connection, "UPDATE his_visit SET closing_key = ? WHERE vn = ?", key, vn);
  }

  /** Returns the keys of the closings that have no code yet. */
  static List<String> closingsWithoutCode(Connection connection) throws SQLException {
    return texts(
        connection,
        "SELECT closing_key FROM his_visit WHERE closing_key IS NOT NULL AND ep_code IS NULL");
  }

  /** Writes the code that closing has brought; once more is no harm. */
  static void closed(Connection connection, String key, String epCode) throws SQLException {
    update(connection, "UPDATE his_visit SET ep_code = ? WHERE closing_key = ?", epCode, key);
  }

  private static int update(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = filled(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private static List<String> texts(Connection connection, String sql, String... values)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = filled(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static PreparedStatement filled(Connection connection, String sql, String... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }
}
