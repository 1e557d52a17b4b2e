package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An SQLite file of our own, on one connection that one thread uses at a time. Other processes may
 * have the same file open.
 */
final class SqliteFile implements Transactions {
  private final Path file;
  private final SqliteDialect dialect = new SqliteDialect();
  private final FileLocks.Share share;
  private final ReentrantLock lock = new ReentrantLock(true);
  private @Nullable Connection connection;
  private @Nullable OutboxException damage;

  private SqliteFile(Path file, FileLocks.Share share) {
    this.file = file;
    this.share = share;
  }

  /**
   * Opens the file with the table in it, or makes them.
   *
   * @throws OutboxException {@code OUTBOX-206} when the file is damaged; it has been set aside then
   */
  static SqliteFile open(Path path, OutboxTable table) {
    Path file = path.toAbsolutePath();
    SqliteFile opened = new SqliteFile(file, FileLocks.share(file));
    boolean done = false;
    try {
      opened.connect();
      TableSetUp.check(opened, opened.dialect, table, true);
      done = true;
      return opened;
    } finally {
      if (!done) {
        opened.close();
      }
    }
  }

  Dialect dialect() {
    return dialect;
  }

  private void connect() {
    lock.lock();
    try {
      Retries.of(
          dialect,
          () -> {
            connection = SqliteConnection.open(file);
            return true;
          });
    } catch (OutboxException e) {
      throw told(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <T> T single(Work<T> work) {
    return locked(work);
  }

  @Override
  public <T> T together(Work<T> work, Predicate<? super T> keep) {
    return locked(
        open -> {
          dialect.begin(open);
          boolean done = false;
          try {
            T result = work.in(open);
            if (keep.test(result)) {
              dialect.commit(open);
              done = true;
            }
            return result;
          } finally {
            if (!done) {
              undo(open);
            }
          }
        });
  }

  private void undo(Connection open) {
    try {
      dialect.rollback(open);
    } catch (SQLException e) {
      // SQLite undoes by itself after some failures: the disk is full, for instance.
    }
  }

  private <T> T locked(Work<T> work) {
    lock.lock();
    try {
      return Retries.of(dialect, () -> work.in(connected()));
    } catch (OutboxException e) {
      throw told(e);
    } finally {
      lock.unlock();
    }
  }

  private Connection connected() {
    if (damage != null) {
      throw damage;
    }
    if (connection == null) {
      throw OutboxException.of(OutboxErrorCode.CLOSED);
    }
    return connection;
  }

  /** Sets a damaged file aside, and tells a full disk from other failures to write. */
  private OutboxException told(OutboxException e) {
    if (e.code() == OutboxErrorCode.FILE_DAMAGED && damage == null) {
      disconnect();
      damage = OutboxException.of(OutboxErrorCode.FILE_DAMAGED, share.setAside());
      return damage;
    }
    boolean mayBeRoom =
        e.code() == OutboxErrorCode.DATABASE_FAILED || e.code() == OutboxErrorCode.FILE_READ_ONLY;
    return mayBeRoom && FileLocks.isFull(file)
        ? OutboxException.of(OutboxErrorCode.DISK_FULL, e.detail().orElse(""))
        : e;
  }

  private void disconnect() {
    if (connection != null) {
      SqliteConnection.close(connection);
      connection = null;
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      disconnect();
      share.close();
    } finally {
      lock.unlock();
    }
  }
}
