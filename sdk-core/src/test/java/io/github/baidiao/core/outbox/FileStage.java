package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/** An SQLite file of ours. */
final class FileStage implements Stage {
  private final Path file;
  private final Store store;

  FileStage(Path file) {
    this(file, Clock.systemUTC());
  }

  FileStage(Path file, Clock clock) {
    this.file = file;
    this.store = JdbcStore.onFile(file, OutboxTable.standard(), clock);
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public OutboxDatabase database() {
    return OutboxDatabase.SQLITE;
  }

  @Override
  public OutboxTable table() {
    return OutboxTable.standard();
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Override
  public void close() {
    store.close();
  }
}
