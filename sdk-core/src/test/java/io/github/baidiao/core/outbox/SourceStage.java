package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A table of its own in a database that is reached through a {@code DataSource}. */
final class SourceStage implements Stage {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final OutboxDatabase database;
  private final String url;
  private final Pool pool;
  private final OutboxTable table =
      OutboxTable.named("outbox_" + ProcessHandle.current().pid() + "_" + COUNT.getAndIncrement());
  private final Store store;

  SourceStage(OutboxDatabase database, String url) {
    this.database = database;
    this.url = url;
    this.pool = new Pool(url);
    this.store = JdbcStore.on(pool, table, true, Clock.systemUTC());
  }

  static SourceStage postgres() {
    return new SourceStage(OutboxDatabase.POSTGRESQL, url("BAIDIAO_TEST_POSTGRES"));
  }

  static SourceStage mariadb() {
    return new SourceStage(OutboxDatabase.MYSQL, url("BAIDIAO_TEST_MARIADB"));
  }

  static SourceStage mysql56() {
    return new SourceStage(OutboxDatabase.MYSQL, url("BAIDIAO_TEST_MYSQL56"));
  }

  /** As many HIS databases are set: what does not fit would be cut without an error. */
  static SourceStage mysql56NotStrict() {
    return new SourceStage(
        OutboxDatabase.MYSQL, url("BAIDIAO_TEST_MYSQL56") + "&sessionVariables=sql_mode=''");
  }

  /** Returns a server's address; leaves the test out, or fails it, where there is none. */
  static String url(String variable) {
    Map<String, String> environment = System.getenv();
    String url = environment.get(variable);
    if (url == null) {
      String missing = variable + " is not set: eval \"$(.ci/start-databases)\" starts the servers";
      if ("true".equals(environment.get("BAIDIAO_DATABASES_REQUIRED"))) {
        throw new IllegalStateException(missing);
      }
      Assumptions.abort(missing);
    }
    return url;
  }

  Pool pool() {
    return pool;
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public OutboxDatabase database() {
    return database;
  }

  @Override
  public OutboxTable table() {
    return table;
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  public void close() {
    store.close();
    pool.close();
    try {
      run("DROP TABLE " + quotedTable());
      run("DROP TABLE IF EXISTS visit_of_his");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
