package io.github.baidiao.core.outbox;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Repeats what the database undid for the sake of another transaction: a deadlock, for instance.
 */
final class Retries {
  private static final int TRIES = 8;
  private static final long FIRST_PAUSE_MS = 4;

  private Retries() {}

  static <T> T of(Dialect dialect, Trial<T> trial) {
    for (int count = 1; ; count++) {
      try {
        return trial.run();
      } catch (SQLException e) {
        if (count == TRIES || !dialect.isTransient(e)) {
          throw dialect.failure(e);
        }
        long most = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MS << count);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
      }
    }
  }

  /** What is tried. */
  interface Trial<T> {
    T run() throws SQLException;
  }
}
