package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A HIS with an SQLite database of its own. */
class SqliteSourceStoreTest {
  @TempDir Path folder;

  private Stage open() {
    return new SourceStage(OutboxDatabase.SQLITE, url());
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("his.db") + "?busy_timeout=60000";
  }

  @Test
  void connectionsThatDoNotCommitByThemselvesAreTaken() {
    try (Pool plain = new Pool(url());
        Pool pool = new NotCommitting(url())) {
      Store store = JdbcStore.on(pool, OutboxTable.standard(), true, Clock.systemUTC());
      store.insert(Rows.ordered("690001", 1, "A"));
      Row row = store.due(Rows.PHR, 1, 1).get(0);
      assertThat(store.claim(row, "a", 1, 2, 0)).isEqualTo(Claim.OURS);

      Store other = JdbcStore.on(plain, OutboxTable.standard(), false, Clock.systemUTC());
      assertThat(other.read(row.seq()).orElseThrow().state()).isEqualTo(EntryState.SENDING);
    }
  }

  /** What a pool gives whose {@code autoCommit} is off. */
  private static final class NotCommitting extends Pool {
    NotCommitting(String url) {
      super(url);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      connection.setAutoCommit(false);
      return connection;
    }
  }

  @Nested
  class Queue extends QueueContract {
    @Override
    Stage open() {
      return SqliteSourceStoreTest.this.open();
    }
  }

  @Nested
  class Order extends OrderContract {
    @Override
    Stage open() {
      return SqliteSourceStoreTest.this.open();
    }
  }

  @Nested
  class Lanes extends LaneContract {
    @Override
    Stage open() {
      return SqliteSourceStoreTest.this.open();
    }
  }

  @Nested
  class Races extends RaceContract {
    @Override
    Stage open() {
      return SqliteSourceStoreTest.this.open();
    }
  }
}
