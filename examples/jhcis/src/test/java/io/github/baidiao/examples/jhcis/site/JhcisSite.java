package io.github.baidiao.examples.jhcis.site;

import io.github.baidiao.examples.jhcis.Grants;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A JHCIS database of a test's own, on a real server: unit 99999 with its codes and officers, and
 * nobody registered. The test looks and changes as the administrator, the program under test works
 * as the account that a site gives it.
 */
public final class JhcisSite implements AutoCloseable {
  /** The unit whose database this is. */
  public static final String UNIT = "99999";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final JhcisServer server;
  private final String schema;
  private final Connection administrator;
  private final JhcisConnections connections;

  private JhcisSite(JhcisServer server, String schema, Connection administrator)
      throws SQLException {
    this.server = server;
    this.schema = schema;
    this.administrator = administrator;
    this.connections = JhcisConnections.of(dataSource());
  }

  /** Makes an empty site on that server; without the server the test is left out. */
  public static JhcisSite on(JhcisServer server) throws SQLException {
    String schema = "jhcis_" + Long.toHexString(System.nanoTime()) + "_" + COUNT.incrementAndGet();
    Connection administrator = DriverManager.getConnection(server.address());
    try (Statement statement = administrator.createStatement()) {
      statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8");
      statement.execute("USE " + schema);
    }
    JhcisSite site = new JhcisSite(server, schema, administrator);
    site.runScript("schema.sql");
    site.runScript("base.sql");
    if (server.hasAccounts()) {
      site.execute("CREATE USER " + site.account() + " IDENTIFIED BY 'site'");
      for (String right : Grants.of(schema, site.user(), "%").rights()) {
        site.execute(right);
      }
    }
    return site;
  }

  public JhcisServer server() {
    return server;
  }

  public String schema() {
    return schema;
  }

  /** The account that the program has, as GRANT wants it; only where there are accounts. */
  public String account() {
    return "'" + user() + "'@'%'";
  }

  /** The user name of {@link #account}; its password is {@code site}. */
  public String user() {
    return schema;
  }

  /** The database as the program under test gets it. */
  public DataSource dataSource() throws SQLException {
    return new MariaDbDataSource(
        server.hasAccounts()
            ? address()
                .replaceFirst("user=[^&]*&password=[^&]*", "user=" + user() + "&password=site")
            : address());
  }

  /** The database as an administrator gets it, or a site that never made an account. */
  public DataSource administratorsDataSource() throws SQLException {
    return new MariaDbDataSource(address());
  }

  private String address() {
    return server.address().replaceFirst("/[^/?]+[?]", "/" + schema + "?");
  }

  /** The connections that the program under test gets. */
  public JhcisConnections connections() {
    return connections;
  }

  /** The test's own connection, which may do everything here. Auto-commit; of one thread. */
  public Connection administrator() {
    return administrator;
  }

  /** Makes the index that some sites have and a fresh JHCIS, as far as is known, has not. */
  public void indexVisitDates() throws SQLException {
    execute("CREATE INDEX visit_visitdate ON visit (visitdate, visitno)");
  }

  /** A person of this unit, of whom everything can be set before {@link TestRow#insert}. */
  public TestRow person(int pid) {
    return new TestRow(administrator, "person")
        .with("pcucodeperson", UNIT)
        .with("pid", pid)
        .with("idcard", Citizens.number(pid))
        .with("prename", "003")
        .with("fname", "สมมติ" + pid)
        .with("lname", "แต่งขึ้น")
        .with("birth", "1980-05-09")
        .with("sex", "1")
        .with("rightcode", "89")
        .with("typelive", "1");
  }

  /** A finished visit of that person, of whom everything can be set before it is inserted. */
  public TestRow visit(int visitno, int pid, String day) {
    return new TestRow(administrator, "visit")
        .with("pcucode", UNIT)
        .with("visitno", visitno)
        .with("visitdate", day)
        .with("pcucodeperson", UNIT)
        .with("pid", pid)
        .with("timestart", "09:30:00")
        .with("rightcode", "89")
        .with("flagservice", "03")
        .with("servicetype", "1")
        .with("username", "malee")
        .with("money1", 150.0)
        .with("moneynoclaim", "0.00");
  }

  /** A row of any table, of which nothing is set yet. */
  public TestRow row(String table) {
    return new TestRow(administrator, table);
  }

  /** What stands in that column of the unit's visit, as text. */
  public Optional<String> inVisit(int visitno, String column) throws SQLException {
    return text(
        "SELECT CAST("
            + column
            + " AS CHAR) FROM visit WHERE pcucode = '"
            + UNIT
            + "' AND visitno = "
            + visitno);
  }

  /** The first column of the first row; empty for no row and for null. */
  public Optional<String> text(String sql) throws SQLException {
    try (Statement statement = administrator.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  /** Runs one statement as the administrator; returns how many rows it changed. */
  public int execute(String sql) throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  /** Runs a file of {@code src/test/resources/jhcis}. */
  public void runScript(String name) throws SQLException {
    for (String statement : script(name).replaceAll("(?m)^--.*$", "").split(";\n", -1)) {
      if (!statement.isBlank()) {
        execute(statement);
      }
    }
  }

  private static String script(String name) {
    try (InputStream in = JhcisSite.class.getResourceAsStream("/jhcis/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connections.close();
    execute("DROP DATABASE " + schema);
    if (server.hasAccounts()) {
      execute("DROP USER " + account());
    }
    administrator.close();
  }
}
