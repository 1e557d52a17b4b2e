package io.github.baidiao.examples.endofvisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;

/**
 * An empty database of the test's own: a file, or one on a server that {@code .ci/start-databases}
 * has started.
 *
 * @param end what is run at the end on the server, to remove it
 */
record TestDatabase(String name, String jdbc, String server, String end) implements AutoCloseable {
  private static final boolean REQUIRED =
      Boolean.parseBoolean(System.getenv("BAIDIAO_DATABASES_REQUIRED"));

  static TestDatabase file(Path folder) {
    return new TestDatabase("SQLite", "jdbc:sqlite:" + folder.resolve("his.db"), "", "");
  }

  /** On the server whose address is in that variable; without it the test is left out. */
  static TestDatabase onServer(String name, String variable) throws SQLException {
    String server = System.getenv(variable);
    if (server == null) {
      String why = name + ": skipped, " + variable + " is not set (see .ci/start-databases)";
      assertThat(REQUIRED).as(why).isFalse();
      System.out.println(why);
      Assumptions.abort(why);
      throw new AssertionError(why);
    }
    String own = "kill_" + Long.toHexString(System.nanoTime());
    boolean postgres = server.startsWith("jdbc:postgresql:");
    String kind = postgres ? "SCHEMA " : "DATABASE ";
    run(server, "CREATE " + kind + own);
    return new TestDatabase(
        name,
        postgres
            ? server + "&currentSchema=" + own
            : server.replaceFirst("/[^/?]+([?]|$)", "/" + own + "$1"),
        server,
        "DROP " + kind + own + (postgres ? " CASCADE" : ""));
  }

  private static void run(String server, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    if (!end.isEmpty()) {
      run(server, end);
    }
  }
}
