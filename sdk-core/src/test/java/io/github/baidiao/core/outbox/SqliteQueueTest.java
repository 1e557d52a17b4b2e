package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueueTest extends QueueContract {
  @TempDir Path folder;

  @Override
  Stage open() {
    return new FileStage(folder.resolve("คิวส่งข้อมูล").resolve("outbox.db"));
  }
}
