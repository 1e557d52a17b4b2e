package io.github.baidiao.examples.endofvisit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The HIS's database, by its JDBC address: an SQLite file on this PC, or a MariaDB, MySQL or
 * PostgreSQL server that all stations share. The outbox has its table in the same one, which is
 * what makes one transaction of both possible.
 */
final class HisDatabase implements AutoCloseable {
  /** Where a server's password is; in the address it would be seen in the list of processes. */
  static final String PASSWORD_VARIABLE = "HIS_DB_PASSWORD";

  private static final String SQLITE = "jdbc:sqlite:";
  private static final int BUSY_TIMEOUT_MS = 10_000;
  private static final int CONNECTIONS = 8;

  private final DataSource source;

  private HisDatabase(DataSource source) {
    this.source = source;
  }

  /** Opens it, and makes the table of visits if there is none. */
  static HisDatabase open(String jdbc) throws SQLException {
    HisDatabase database = new HisDatabase(jdbc.startsWith(SQLITE) ? file(jdbc) : server(jdbc));
    try (Connection connection = database.source.getConnection()) {
      VisitTable.create(connection);
      return database;
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  DataSource source() {
    return source;
  }

  // IMMEDIATE: a transaction that begins by reading could not write any more after another's.
  private static DataSource file(String jdbc) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    SQLiteDataSource file = new SQLiteDataSource(config);
    file.setUrl(jdbc);
    return file;
  }

  // A pool: the outbox takes a connection for each of its short transactions.
  private static DataSource server(String jdbc) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbc);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    String password = System.getenv(PASSWORD_VARIABLE);
    if (password != null) {
      config.setPassword(password);
    }
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    if (source instanceof HikariDataSource pool) {
      pool.close();
    }
  }
}
