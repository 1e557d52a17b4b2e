package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on connections that a {@link DataSource} gives, each for one transaction. */
final class SourceTransactions implements Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final DataSource source;
  private final Dialect dialect;

  SourceTransactions(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  @Override
  public <T> T single(Work<T> work) {
    return Retries.of(
        dialect,
        () -> {
          try (Lent lent = new Lent(source.getConnection())) {
            T result = work.in(lent.connection);
            if (!lent.connection.getAutoCommit()) {
              lent.connection.commit();
            }
            return result;
          }
        });
  }

  @Override
  public <T> T together(Work<T> work, Predicate<? super T> keep) {
    return Retries.of(
        dialect,
        () -> {
          try (Lent lent = new Lent(source.getConnection())) {
            return together(lent.connection, work, keep);
          }
        });
  }

  private <T> T together(Connection connection, Work<T> work, Predicate<? super T> keep)
      throws SQLException {
    boolean commitsByItself = connection.getAutoCommit();
    boolean done = false;
    try {
      dialect.begin(connection);
      T result = work.in(connection);
      if (keep.test(result)) {
        dialect.commit(connection);
      } else {
        dialect.rollback(connection);
      }
      done = true;
      return result;
    } finally {
      if (!done) {
        undo(connection);
      }
      putBack(connection, commitsByItself);
    }
  }

  private void undo(Connection connection) {
    try {
      dialect.rollback(connection);
    } catch (SQLException e) {
      // The first failure is the one to tell; a connection that is gone takes its work along.
      LOG.debug("Not rolled back: {}", Dialect.detail(e));
    }
  }

  private static void putBack(Connection connection, boolean commitsByItself) {
    try {
      if (connection.getAutoCommit() != commitsByItself) {
        connection.setAutoCommit(commitsByItself);
      }
    } catch (SQLException e) {
      LOG.debug("Connection not put back as it was: {}", Dialect.detail(e));
    }
  }

  @Override
  public void close() {
    // The source belongs to the program.
  }

  /** A connection that goes back to its source, and whose work counts even if that fails. */
  private static final class Lent implements AutoCloseable {
    private final Connection connection;

    Lent(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("Connection not closed: {}", Dialect.detail(e));
      }
    }
  }
}
