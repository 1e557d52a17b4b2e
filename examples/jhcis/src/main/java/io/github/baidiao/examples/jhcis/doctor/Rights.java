package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.examples.jhcis.JhcisColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the account may do, from {@code information_schema}: SHOW GRANTS would tell the hash of a
 * password on MySQL 5.6. Immutable.
 */
final class Rights {
  private final Set<String> held;

  private Rights(Set<String> held) {
    this.held = held;
  }

  /** Reads them; each is {@code SELECT}, {@code SELECT visit} or {@code SELECT visit.pid}. */
  static Rights of(Connection connection) throws SQLException {
    Set<String> held = new HashSet<>();
    String me = grantee(Rows.one(connection, "SELECT CURRENT_USER()"));
    read(
        connection,
        held,
        "SELECT privilege_type FROM information_schema.user_privileges WHERE grantee = ?",
        me);
    read(
        connection,
        held,
        "SELECT privilege_type FROM information_schema.schema_privileges"
            + " WHERE grantee = ? AND DATABASE() LIKE table_schema",
        me);
    read(
        connection,
        held,
        "SELECT privilege_type, table_name FROM information_schema.table_privileges"
            + " WHERE grantee = ? AND table_schema = DATABASE()",
        me);
    read(
        connection,
        held,
        "SELECT privilege_type, table_name, column_name FROM information_schema.column_privileges"
            + " WHERE grantee = ? AND table_schema = DATABASE()",
        me);
    return new Rights(held);
  }

  private static String grantee(String account) {
    int at = account.lastIndexOf('@');
    return at < 0
        ? account
        : "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
  }

  private static void read(Connection connection, Set<String> held, String sql, String me)
      throws SQLException {
    for (List<String> row : Rows.of(connection, sql, me)) {
      String right = row.get(0).toUpperCase(Locale.ROOT);
      String where = String.join(".", row.subList(1, row.size()));
      held.add(where.isEmpty() ? right : right + " " + where.toLowerCase(Locale.ROOT));
    }
  }

  /** Returns whether nothing is known: a server without accounts tells of none. */
  boolean areUnknown() {
    return held.isEmpty();
  }

  boolean mayUpdate(String column) {
    return held.contains("UPDATE")
        || held.contains("UPDATE visit")
        || held.contains("UPDATE visit." + column);
  }

  boolean maySeeTriggers() {
    return held.contains("TRIGGER") || held.contains("TRIGGER visit");
  }

  /** Returns one right that is more than is needed; empty when there is none. */
  String tooMuch() {
    Set<String> more = new HashSet<>(held);
    more.remove("USAGE");
    JhcisColumns.read()
        .forEach(
            (table, columns) ->
                columns.forEach(column -> more.remove("SELECT " + table + "." + column)));
    JhcisColumns.written().forEach(column -> more.remove("UPDATE visit." + column));
    return more.isEmpty() ? "" : Collections.min(more);
  }
}
