package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** An SQLite file of ours, in a folder with Thai letters. */
class SqliteStoreTest {
  @TempDir Path folder;

  private Stage open() {
    return new FileStage(folder.resolve("คิวส่งข้อมูล").resolve("outbox.db"));
  }

  @Nested
  class Queue extends QueueContract {
    @Override
    Stage open() {
      return SqliteStoreTest.this.open();
    }
  }

  @Nested
  class Order extends OrderContract {
    @Override
    Stage open() {
      return SqliteStoreTest.this.open();
    }
  }

  @Nested
  class Lanes extends LaneContract {
    @Override
    Stage open() {
      return SqliteStoreTest.this.open();
    }
  }

  @Nested
  class Races extends RaceContract {
    @Override
    Stage open() {
      return SqliteStoreTest.this.open();
    }
  }

  @Nested
  class Plans extends PlanContract {
    @Override
    Stage open() {
      return SqliteStoreTest.this.open();
    }
  }
}
