package io.github.baidiao.benchmarks.outbox;

import io.github.baidiao.core.outbox.Backlog;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.KeyProvider;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxDatabase;
import io.github.baidiao.core.outbox.OutboxSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A database that is measured, with the tables of one measurement in it. */
final class Database implements AutoCloseable {
  static final String OUTBOX = "baidiao_bench_outbox";
  static final String BARE = "baidiao_bench_bare";
  static final String VISITS = "baidiao_bench_visits";

  private final String title;
  private final OutboxDatabase kind;
  private final Path folder;
  private final Pool pool;

  private Database(String title, OutboxDatabase kind, Path folder, Pool pool) {
    this.title = title;
    this.kind = kind;
    this.folder = folder;
    this.pool = pool;
  }

  /** Returns SQLite, and the servers that the environment names. */
  static List<Place> places() {
    List<Place> places = new ArrayList<>();
    places.add(new Place("SQLite", OutboxDatabase.SQLITE, Optional.empty()));
    add(places, "PostgreSQL", OutboxDatabase.POSTGRESQL, "BAIDIAO_TEST_POSTGRES");
    add(places, "MariaDB", OutboxDatabase.MYSQL, "BAIDIAO_TEST_MARIADB");
    add(places, "MySQL", OutboxDatabase.MYSQL, "BAIDIAO_TEST_MYSQL56");
    return places;
  }

  private static void add(List<Place> places, String name, OutboxDatabase kind, String variable) {
    Optional.ofNullable(System.getenv(variable))
        .filter(url -> !url.isEmpty())
        .ifPresent(url -> places.add(new Place(name, kind, Optional.of(url))));
  }

  /** Where a database is to be found; a file is made in the folder of the measurement. */
  record Place(String name, OutboxDatabase kind, Optional<String> url) {

    /** Opens it, and makes tables of its own for a plain INSERT and for a HIS. */
    Database open(Path folder) throws SQLException {
      Path file = folder.resolve("his.sqlite");
      Pool pool =
          new Pool(
              () ->
                  url.isPresent() ? DriverManager.getConnection(fast(url.get())) : openFile(file));
      Database database = new Database(title(pool), kind, folder, pool);
      database.dropTables();
      database.run(database.plain(BARE), database.plain(VISITS));
      return database;
    }

    // One statement for many rows, where many are queued beforehand.
    private String fast(String url) {
      String setting =
          kind == OutboxDatabase.POSTGRESQL
              ? "reWriteBatchedInserts=true"
              : "useBulkStmts=true&rewriteBatchedStatements=true";
      return url + (url.contains("?") ? "&" : "?") + setting;
    }

    // The release that MariaDB tells drivers of MySQL begins with another one.
    private String title(Pool pool) throws SQLException {
      String question =
          kind == OutboxDatabase.SQLITE ? "SELECT sqlite_version()" : "SELECT version()";
      try (Connection connection = pool.lend();
          Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(question)) {
        found.next();
        String version = found.getString(1).replaceFirst("^PostgreSQL ", "");
        return name + ' ' + version.split("[ -]", 2)[0];
      }
    }
  }

  // As the outbox opens its own file.
  private static Connection openFile(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA wal_autocheckpoint = 8000");
    }
    return connection;
  }

  String title() {
    return title;
  }

  boolean isFile() {
    return kind == OutboxDatabase.SQLITE;
  }

  DataSource source() {
    return pool.source();
  }

  Connection connect() throws SQLException {
    return pool.lend();
  }

  /** Returns a connection that adds very many rows in a short time, and is not given back. */
  Connection connectToFill() throws SQLException {
    Connection connection = pool.connect();
    if (isFile()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA cache_size = -200000");
      }
    }
    return connection;
  }

  Backlog backlog() {
    return new Backlog(keys(), kind, OUTBOX);
  }

  KeyProvider keys() {
    return KeyFile.at(folder.resolve("outbox.key"));
  }

  /** Returns an outbox on the tables of the HIS. */
  Outbox outbox(OutboxSettings.Builder settings) {
    return Outbox.on(source(), settings.table(OUTBOX).keys(keys()).build());
  }

  /** Returns the outbox as it is recommended here: SQLite in a file of its own. */
  Outbox recommended(OutboxSettings.Builder settings) {
    return isFile()
        ? Outbox.onFile(folder.resolve("outbox.sqlite"), settings.keys(keys()).build())
        : outbox(settings);
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  private String plain(String table) {
    String seq =
        switch (kind) {
          case SQLITE -> "INTEGER PRIMARY KEY AUTOINCREMENT";
          case POSTGRESQL -> "BIGSERIAL PRIMARY KEY";
          case MYSQL -> "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY";
        };
    String bytes =
        switch (kind) {
          case SQLITE -> "BLOB";
          case POSTGRESQL -> "BYTEA";
          case MYSQL -> "LONGBLOB";
        };
    return "CREATE TABLE "
        + table
        + " (seq "
        + seq
        + ", id VARCHAR(32), lane VARCHAR(40), entry_key VARCHAR(190), order_ref VARCHAR(64),"
        + " state VARCHAR(24), enqueued_at BIGINT, expires_at BIGINT, payload "
        + bytes
        + ")"
        + (kind == OutboxDatabase.MYSQL ? " ENGINE=InnoDB" : "");
  }

  private void dropTables() throws SQLException {
    run(
        "DROP TABLE IF EXISTS " + OUTBOX,
        "DROP TABLE IF EXISTS " + BARE,
        "DROP TABLE IF EXISTS " + VISITS);
  }

  /** Removes the tables again, and closes its connections. */
  @Override
  public void close() throws SQLException {
    try {
      dropTables();
    } finally {
      pool.close();
    }
  }
}
