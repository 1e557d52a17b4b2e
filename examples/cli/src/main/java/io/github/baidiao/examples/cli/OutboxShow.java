package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao outbox show}. */
@Command(
    name = "show",
    description = {
      "Shows one entry of the outbox, what its last code means and what to do about it.",
      "แสดงรายการหนึ่งในกล่องส่งข้อมูล พร้อมความหมายของรหัสล่าสุดและสิ่งที่ต้องทำ"
    })
final class OutboxShow implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final OutboxOptions options = new OutboxOptions();

  @Parameters(
      index = "0",
      paramLabel = "ENTRY",
      description = {"Id or key of the entry, as list shows it.", "รหัสหรือชื่อของรายการ"})
  private String name = "";

  @Option(
      names = "--payload",
      description = {
        "Shows what was queued too: a patient's data.",
        "แสดงข้อมูลที่จะส่งด้วย (ข้อมูลผู้ป่วย)"
      })
  private boolean withPayload;

  @Option(
      names = "--answer",
      description = {
        "Shows what was kept of the receiver's answer too, why it refused for instance: it may speak"
            + " of the patient.",
        "แสดงคำตอบของหน่วยงานด้วย ซึ่งอาจมีข้อมูลผู้ป่วย"
      })
  private boolean withAnswer;

  OutboxShow(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Outbox outbox = options.openExisting(shell)) {
      OutboxEntry entry = EntryName.find(outbox, name);
      return output.show(
          new EntryAnswer(
              entry,
              withPayload ? Optional.of(text(outbox.payload(entry.id()))) : Optional.empty(),
              withAnswer ? outbox.answer(entry.id()).map(OutboxShow::text) : Optional.empty()));
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
