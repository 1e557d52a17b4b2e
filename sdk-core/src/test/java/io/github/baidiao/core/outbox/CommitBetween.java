package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Lets another transaction commit when ours has committed the first time. */
final class CommitBetween implements Transactions {
  private final Transactions real;
  private final Connection other;
  private boolean committed;

  CommitBetween(DataSource source, Dialect dialect, Connection other) {
    this.real = new SourceTransactions(source, dialect);
    this.other = other;
  }

  @Override
  public <T> T single(Work<T> work) {
    return real.single(work);
  }

  @Override
  public <T> T together(Work<T> work, Predicate<? super T> keep) {
    T result = real.together(work, keep);
    if (!committed) {
      committed = true;
      try {
        other.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return result;
  }

  @Override
  public void close() {
    real.close();
  }
}
