package io.github.baidiao.examples.jhcis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a jhcisdb, and the one place where what the database says becomes an exception of
 * ours. Thread-safe. Whoever opens one closes it; a data source that was handed in is left open.
 */
public final class JhcisConnections implements AutoCloseable {
  private final DataSource source;
  private final boolean own;

  private JhcisConnections(DataSource source, boolean own) {
    this.source = source;
    this.own = own;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<R extends @Nullable Object> {
    R with(Connection connection) throws SQLException;
  }

  /**
   * Uses a data source that the program has: JHCIS's own, whichever driver is behind it. Its
   * connections come in auto-commit mode.
   */
  public static JhcisConnections of(DataSource source) {
    return new JhcisConnections(source, false);
  }

  /**
   * Opens a pool of its own. The database need not answer yet; a call that meets it closed says so.
   */
  public static JhcisConnections open(JhcisSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("jhcisdb");
    config.setJdbcUrl(
        "jdbc:mariadb://" + settings.server() + ":" + settings.port() + "/" + settings.database());
    config.setUsername(settings.user());
    settings
        .password()
        .use(
            password -> {
              config.setPassword(new String(password));
              return "";
            });
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(settings.connectTimeout().toMillis());
    config.addDataSourceProperty("connectTimeout", settings.connectTimeout().toMillis());
    config.addDataSourceProperty("socketTimeout", settings.answerTimeout().toMillis());
    return new JhcisConnections(new HikariDataSource(config), true);
  }

  /** Asks the database; each statement is by itself. */
  public <R extends @Nullable Object> R read(Work<R> work) {
    try (Connection connection = source.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw JhcisFaults.of(e);
    }
  }

  /**
   * Does it all in one transaction: committed when the work returns, rolled back when it throws. A
   * connection that cannot even be rolled back is not used again.
   */
  <R extends @Nullable Object> R inTransaction(Work<R> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        R result = work.with(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw JhcisFaults.of(e);
    }
  }

  @Override
  public void close() {
    if (own) {
      ((HikariDataSource) source).close();
    }
  }
}
