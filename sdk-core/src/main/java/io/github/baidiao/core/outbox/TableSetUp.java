package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds out what database it is, and that the table is there and is ours. */
final class TableSetUp {
  private static final String FORMAT = "format";
  private static final String RELEASE = "1";

  private TableSetUp() {}

  static Dialect dialect(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return dialect(connection);
    } catch (SQLException e) {
      throw OutboxException.of(OutboxErrorCode.DATABASE_FAILED, Dialect.detail(e));
    }
  }

  static Dialect dialect(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String product = data.getDatabaseProductName();
    String version = data.getDatabaseProductVersion();
    switch (product.toLowerCase(Locale.ROOT)) {
      case "sqlite":
        requireVersion(product, version, 3, 24);
        return Dialect.of(OutboxDatabase.SQLITE);
      case "postgresql":
        requireVersion(product, version, 9, 5);
        return Dialect.of(OutboxDatabase.POSTGRESQL);
      case "mysql":
      case "mariadb":
        return mysql(connection);
      default:
        throw OutboxException.of(OutboxErrorCode.DATABASE_UNSUITED, product);
    }
  }

  private static Dialect mysql(Connection connection) throws SQLException {
    // The server itself is asked: for the sake of old programs MariaDB tells drivers of MySQL
    // "5.5.5-" before its own version.
    String version =
        new Sql("SELECT VERSION()").first(connection, row -> row.getString(1)).orElse("");
    boolean mariadb = version.toLowerCase(Locale.ROOT).contains("mariadb");
    if (mariadb) {
      requireVersion("MariaDB", version.replaceFirst("^5\\.5\\.5-", ""), 10, 0);
    } else {
      requireVersion("MySQL", version, 5, 6);
    }
    int logsStatements =
        new Sql(
                "SHOW VARIABLES WHERE (Variable_name = 'log_bin' AND Value = 'ON')"
                    + " OR (Variable_name = 'binlog_format' AND Value = 'STATEMENT')")
            .list(connection, row -> row.getString(1))
            .size();
    // MySQL error 1665: a log of statements goes with nothing less than REPEATABLE READ.
    return new MysqlDialect(logsStatements == 2 ? "REPEATABLE READ" : "READ COMMITTED");
  }

  private static void requireVersion(String product, String version, int major, int minor) {
    String[] parts = version.split("[^0-9]+", 3);
    boolean enough = false;
    try {
      int first = Integer.parseInt(parts[0]);
      int second = parts.length > 1 && !parts[1].isEmpty() ? Integer.parseInt(parts[1]) : 0;
      enough = first > major || (first == major && second >= minor);
    } catch (NumberFormatException e) {
      // Neither is a version that nobody can read.
    }
    if (!enough) {
      throw OutboxException.of(OutboxErrorCode.DATABASE_UNSUITED, product + ' ' + version);
    }
  }

  static void check(Transactions transactions, Dialect dialect, OutboxTable table, boolean create) {
    String name = dialect.quoted(table.name());
    boolean there = isThere(transactions, name);
    if (!there && create) {
      create(transactions, dialect, table);
      there = isThere(transactions, name);
    }
    if (!there) {
      throw OutboxException.of(OutboxErrorCode.TABLE_UNSUITED, table.name());
    }
    if (dialect instanceof MysqlDialect) {
      transactions.single(connection -> requireInnodb(connection, table));
    }
    String release =
        transactions.single(
            connection -> {
              ControlRows control = new ControlRows(name, dialect);
              Optional<String> found = control.text(connection, FORMAT);
              if (!found.isPresent()) {
                control.addText(connection, FORMAT, RELEASE);
              }
              return found.orElse(RELEASE);
            });
    if (!release.equals(RELEASE)) {
      throw OutboxException.of(
          OutboxErrorCode.TABLE_UNSUITED, table.name() + ", release " + release);
    }
  }

  /** Names every column, so that a table of another form is refused before anything is queued. */
  private static boolean isThere(Transactions transactions, String name) {
    String text =
        "SELECT " + RowColumns.ALL + ", open_order, behind FROM " + name + " WHERE seq = 0";
    try {
      return transactions.together(
          connection -> new Sql(text).list(connection, row -> true).isEmpty(), none -> true);
    } catch (OutboxException e) {
      if (e.code() == OutboxErrorCode.TABLE_UNSUITED) {
        return false;
      }
      throw e;
    }
  }

  private static void create(Transactions transactions, Dialect dialect, OutboxTable table) {
    try {
      transactions.together(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              for (String text : dialect.ddl(table)) {
                statement.execute(text);
              }
            }
            return true;
          },
          done -> true);
    } catch (OutboxException e) {
      // PostgreSQL may refuse one of two stations that create it at the same moment.
      if (!isThere(transactions, dialect.quoted(table.name()))) {
        throw e;
      }
    }
  }

  private static boolean requireInnodb(Connection connection, OutboxTable table)
      throws SQLException {
    String engine =
        new Sql(
                "SELECT ENGINE FROM information_schema.TABLES"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?")
            .with(table.name())
            .first(connection, row -> row.getString(1))
            .orElse("unknown");
    if (!engine.equalsIgnoreCase("InnoDB")) {
      throw OutboxException.of(
          OutboxErrorCode.DATABASE_UNSUITED, table.name() + ", engine " + engine);
    }
    return true;
  }
}
