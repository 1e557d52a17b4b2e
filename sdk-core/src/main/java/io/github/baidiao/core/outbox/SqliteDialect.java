package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** SQLite 3.24 or newer, a file of ours or one of the program's own. */
final class SqliteDialect extends Dialect {
  // Result codes: https://www.sqlite.org/rescode.html; the driver gives the low byte of them.
  private static final int ERROR = 1;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int NOTADB = 26;

  @Override
  String quoted(String name) {
    return '"' + name + '"';
  }

  @Override
  String columns() {
    // AUTOINCREMENT: the number of a row that was removed never comes again.
    return "seq INTEGER PRIMARY KEY AUTOINCREMENT,\n"
        + "  rev INTEGER NOT NULL,\n"
        + "  id TEXT NOT NULL,\n"
        + "  lane TEXT NOT NULL,\n"
        + "  entry_key TEXT NOT NULL UNIQUE,\n"
        + "  version INTEGER NOT NULL,\n"
        + "  order_ref TEXT,\n"
        + "  open_order TEXT,\n"
        + "  state TEXT NOT NULL,\n"
        + "  behind INTEGER NOT NULL,\n"
        + "  unsettled INTEGER NOT NULL,\n"
        + "  said_not_arrived INTEGER NOT NULL,\n"
        + "  attempts INTEGER NOT NULL,\n"
        + "  enqueued_at INTEGER NOT NULL,\n"
        + "  changed_at INTEGER NOT NULL,\n"
        + "  due_at INTEGER,\n"
        + "  expires_at INTEGER NOT NULL,\n"
        + "  owner TEXT,\n"
        + "  last_code TEXT,\n"
        + "  payload BLOB NOT NULL,\n"
        + "  memo BLOB,\n"
        + "  answer BLOB";
  }

  @Override
  String ending() {
    return "\n)";
  }

  @Override
  void addIndexes(String table, List<String> statements) {
    TableIndexes.addTo(statements, this, table);
  }

  @Override
  String now(Clock clock) {
    return Long.toString(clock.millis());
  }

  @Override
  String unlessThere() {
    return " ON CONFLICT (entry_key) DO NOTHING";
  }

  @Override
  String matches() {
    return "entry_key GLOB ?"; // LIKE takes small and capital letters for the same here
  }

  @Override
  String anyLane(String reference) {
    return "*:?????:" + reference + ":*";
  }

  /**
   * By statements, not by {@code setAutoCommit}: that begins a transaction which may find out in
   * the middle that another one writes. Where a pool gives connections that do not commit by
   * themselves, the driver would begin a second one.
   */
  @Override
  void begin(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
    }
    execute(connection, "BEGIN IMMEDIATE");
  }

  @Override
  void commit(Connection connection) throws SQLException {
    execute(connection, "COMMIT");
  }

  @Override
  void rollback(Connection connection) throws SQLException {
    execute(connection, "ROLLBACK");
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Override
  boolean isDuplicate(SQLException e) {
    return false; // ON CONFLICT counts 0 rows
  }

  @Override
  boolean isTransient(SQLException e) {
    return e.getErrorCode() == BUSY || e.getErrorCode() == LOCKED;
  }

  @Override
  boolean writesOneByOne() {
    return true;
  }

  boolean isDamage(SQLException e) {
    return e.getErrorCode() == CORRUPT || e.getErrorCode() == NOTADB;
  }

  @Override
  OutboxErrorCode code(SQLException e) {
    switch (e.getErrorCode()) {
      case ERROR: // no such table or column: our statements have no other fault
        return OutboxErrorCode.TABLE_UNSUITED;
      case BUSY:
      case LOCKED:
        return OutboxErrorCode.FILE_IN_USE;
      case READONLY:
      case CANTOPEN:
        return OutboxErrorCode.FILE_READ_ONLY;
      case FULL:
        return OutboxErrorCode.DISK_FULL;
      case CORRUPT:
      case NOTADB:
        return OutboxErrorCode.FILE_DAMAGED;
      default:
        return OutboxErrorCode.DATABASE_FAILED;
    }
  }
}
