package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** MySQL 5.6 or newer, and MariaDB. */
final class MysqlDialect extends ServerDialect {
  private static final String ASCII = " CHARACTER SET ascii COLLATE ascii_bin";
  private static final int DISK_FULL = 1021;
  private static final int TABLE_FULL = 1114;
  private static final int NO_SUCH_TABLE = 1146;
  private static final int NO_SUCH_COLUMN = 1054;
  private static final int DUPLICATE = 1062;
  private static final int LOCK_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;
  // MariaDB 11 and innodb_snapshot_isolation: the row has changed since it was read.
  private static final int CHANGED_SINCE_READ = 1020;

  private final String isolation;

  /**
   * Takes the isolation of our own transactions: READ COMMITTED, unless the server writes its
   * binary log by statements and refuses that.
   */
  MysqlDialect(String isolation) {
    this.isolation = isolation;
  }

  @Override
  String quoted(String name) {
    return '`' + name + '`';
  }

  @Override
  String columns() {
    // Statement by statement nothing may depend on the database's own character set: keys are
    // ASCII, and compared byte by byte. 190 of them fit into the 767 bytes of an index of 5.6.
    return "seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,\n"
        + "  rev INT NOT NULL,\n"
        + ("  id VARCHAR(32)" + ASCII + " NOT NULL,\n")
        + ("  lane VARCHAR(40)" + ASCII + " NOT NULL,\n")
        + ("  entry_key VARCHAR(190)" + ASCII + " NOT NULL,\n")
        + "  version BIGINT NOT NULL,\n"
        + ("  order_ref VARCHAR(64)" + ASCII + ",\n")
        + ("  open_order VARCHAR(64)" + ASCII + ",\n")
        + ("  state VARCHAR(24)" + ASCII + " NOT NULL,\n")
        + "  behind SMALLINT NOT NULL,\n"
        + "  unsettled SMALLINT NOT NULL,\n"
        + "  said_not_arrived SMALLINT NOT NULL,\n"
        + "  attempts INT NOT NULL,\n"
        + "  enqueued_at BIGINT NOT NULL,\n"
        + "  changed_at BIGINT NOT NULL,\n"
        + "  due_at BIGINT,\n"
        + "  expires_at BIGINT NOT NULL,\n"
        + ("  owner VARCHAR(64)" + ASCII + ",\n")
        + ("  last_code VARCHAR(40)" + ASCII + ",\n")
        + "  payload LONGBLOB NOT NULL,\n"
        + "  memo LONGBLOB,\n"
        + "  answer LONGBLOB,\n"
        + "  UNIQUE KEY entry_key (entry_key),\n"
        + "  KEY id (id),\n"
        + "  KEY due (lane, due_at, seq, enqueued_at),\n"
        + "  KEY open_order (open_order, state, seq),\n"
        + "  KEY retention (state, changed_at, lane)";
  }

  @Override
  String ending() {
    return "\n) ENGINE=InnoDB";
  }

  @Override
  void addIndexes(String table, List<String> statements) {
    // Within CREATE TABLE: CREATE INDEX knows no IF NOT EXISTS before MySQL 8 and MariaDB 10.1.
  }

  @Override
  String now(Clock clock) {
    // In UTC: UNIX_TIMESTAMP(NOW(3)) is an hour off when the server's summer time ends.
    return "(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000)";
  }

  @Override
  String unlessThere() {
    return ""; // INSERT IGNORE would also cut what is too long; see isDuplicate
  }

  @Override
  void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL " + isolation); // of the next one alone
    }
    connection.setAutoCommit(false);
  }

  @Override
  boolean isDuplicate(SQLException e) {
    return e.getErrorCode() == DUPLICATE;
  }

  @Override
  boolean isTransient(SQLException e) {
    int error = e.getErrorCode();
    return error == DEADLOCK || error == LOCK_TIMEOUT || error == CHANGED_SINCE_READ;
  }

  @Override
  OutboxErrorCode code(SQLException e) {
    switch (e.getErrorCode()) {
      case DISK_FULL:
      case TABLE_FULL:
        return OutboxErrorCode.DISK_FULL;
      case NO_SUCH_TABLE:
      case NO_SUCH_COLUMN:
        return OutboxErrorCode.TABLE_UNSUITED;
      default:
        return OutboxErrorCode.DATABASE_FAILED;
    }
  }
}
