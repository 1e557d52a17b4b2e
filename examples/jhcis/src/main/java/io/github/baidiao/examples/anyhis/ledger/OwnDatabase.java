package io.github.baidiao.examples.anyhis.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database of our own in which ledger and outbox live: a file on this PC, or one on the site's
 * server, but never the HIS's. Thread-safe.
 */
public final class OwnDatabase implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 10_000;
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;

  private OwnDatabase(HikariConfig config) {
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    pool = new HikariDataSource(config);
  }

  /** Opens an SQLite file, made if missing; on a local disk, never a network drive. */
  public static OwnDatabase file(Path file) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // A transaction that begins by reading could not write any more after another's.
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    sqlite.setBusyTimeout(BUSY_TIMEOUT_MS);
    SQLiteDataSource source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    return new OwnDatabase(config);
  }

  /**
   * Opens a database of ours on a MariaDB or MySQL server.
   *
   * @param jdbc its address, {@code jdbc:mariadb://192.0.2.1:3306/baidiao}
   */
  public static OwnDatabase onServer(String jdbc, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbc);
    config.setUsername(user);
    config.setPassword(password);
    return new OwnDatabase(config);
  }

  /** Returns where its connections come from. */
  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
