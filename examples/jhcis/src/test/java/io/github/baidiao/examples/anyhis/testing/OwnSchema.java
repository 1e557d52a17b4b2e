package io.github.baidiao.examples.anyhis.testing;

import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty database of our own on one of the servers that sites have, gone when it is closed. */
public final class OwnSchema implements AutoCloseable {
  private final String server;
  private final String name = "own_" + Long.toHexString(System.nanoTime());
  private final OwnDatabase database;

  public OwnSchema(JhcisServer kind) throws SQLException {
    server = kind.address();
    run("CREATE DATABASE " + name);
    String own = server.replaceFirst("/[^/?]+[?]", "/" + name + "?");
    database = OwnDatabase.onServer(own, parameter("user"), parameter("password"));
  }

  public OwnDatabase database() {
    return database;
  }

  private String parameter(String name) {
    return server.contains(name + "=")
        ? server.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1")
        : "";
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
    run("DROP DATABASE " + name);
  }
}
