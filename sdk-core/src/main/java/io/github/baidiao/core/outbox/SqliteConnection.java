package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an SQLite file so that what was committed is on the disk, and looks whether it is sound.
 */
final class SqliteConnection {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final String URL = "jdbc:sqlite:";
  // SQLITE_CORRUPT, as the driver would tell it.
  private static final int CORRUPT = 11;
  // Reading all of a larger file would hold up the start: 256 MiB take about a second.
  private static final long CHECKED_PAGES_BYTES = 256L * 1024 * 1024;

  private SqliteConnection() {}

  static Connection open(Path file) throws SQLException {
    if (file.toString().indexOf('?') >= 0) {
      throw OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, "file"); // the driver's own mark
    }
    requireDriver();
    Connection connection = DriverManager.getConnection(URL + file);
    boolean done = false;
    try {
      TableSetUp.dialect(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 2000");
        if (!"wal".equalsIgnoreCase(ask(connection, "PRAGMA journal_mode"))) {
          statement.execute("PRAGMA journal_mode = WAL");
        }
        // FULL: a commit waits for the disk. WAL with NORMAL would lose the last ones.
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute("PRAGMA journal_size_limit = 67108864");
        // An entry takes eight pages of the log: at 1000, one in 125 would wait for a checkpoint.
        statement.execute("PRAGMA wal_autocheckpoint = 8000");
      }
      requireSound(connection);
      done = true;
      return KeptStatements.on(connection);
    } finally {
      if (!done) {
        close(connection);
      }
    }
  }

  private static void requireDriver() {
    try {
      DriverManager.getDriver(URL);
    } catch (SQLException e) {
      throw OutboxException.of(OutboxErrorCode.DATABASE_UNSUITED, "no driver for " + URL);
    }
  }

  private static void requireSound(Connection connection) throws SQLException {
    long bytes =
        Long.parseLong(ask(connection, "PRAGMA page_count"))
            * Long.parseLong(ask(connection, "PRAGMA page_size"));
    if (bytes <= CHECKED_PAGES_BYTES
        && !"ok".equalsIgnoreCase(ask(connection, "PRAGMA quick_check(1)"))) {
      throw new SQLException("quick_check", null, CORRUPT);
    }
  }

  private static String ask(Connection connection, String pragma) throws SQLException {
    return new Sql(pragma).first(connection, row -> row.getString(1)).orElse("0");
  }

  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("Not closed: {}", Dialect.detail(e));
    }
  }
}
