package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Outbox;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baidiao outbox stats}. */
@Command(
    name = "stats",
    description = {
      "Counts what is in the outbox, over all stations that share it: lane by lane, with the age of"
          + " the oldest entry that waits and whether the lane is paused.",
      "สรุปจำนวนรายการในกล่องส่งข้อมูล แยกตามชนิด หน่วยบริการ และสถานะ"
    })
final class OutboxStats implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final OutboxOptions options = new OutboxOptions();

  OutboxStats(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Outbox outbox = options.openExisting(shell)) {
      return output.show(new StatsAnswer(outbox.statistics()));
    }
  }
}
