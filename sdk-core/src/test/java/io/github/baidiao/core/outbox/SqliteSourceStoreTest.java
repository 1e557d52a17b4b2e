package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** A HIS with an SQLite database of its own. */
class SqliteSourceStoreTest {
  @TempDir Path folder;

  private Stage open() {
    return new SourceStage(
        OutboxDatabase.SQLITE, "jdbc:sqlite:" + folder.resolve("his.db") + "?busy_timeout=60000");
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
