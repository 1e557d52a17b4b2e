package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.time.Clock;

/** A second program on the same file: queues so many visits under its own name. */
final class OtherProcess {
  private OtherProcess() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[2]);
    try (Store store = JdbcStore.onFile(file, OutboxTable.standard(), Clock.systemUTC())) {
      for (int i = 0; i < count; i++) {
        store.insert(Rows.visit(arguments[1] + i, 1));
      }
    }
  }
}
