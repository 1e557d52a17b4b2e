package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao outbox list}. */
@Command(
    name = "list",
    description = {
      "Lists what is in the outbox, in the order in which it was queued: one line each, with --json"
          + " one JSON object each (NDJSON). Nothing personal is shown.",
      "แสดงรายการในกล่องส่งข้อมูล รายการละหนึ่งบรรทัด โดยไม่มีข้อมูลส่วนบุคคล"
    })
final class OutboxList implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final OutboxOptions options = new OutboxOptions();
  @Mixin private final EntryOptions which = new EntryOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = {"So many at most; by default all.", "จำนวนรายการสูงสุด"})
  private @Nullable Long limit;

  OutboxList(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    if (limit != null && limit < 1) {
      throw CliException.usage("--limit: at least 1");
    }
    try (Outbox outbox = options.openExisting(shell)) {
      Iterator<OutboxEntry> entries =
          which.of(outbox).limit(limit == null ? Long.MAX_VALUE : limit).iterator();
      if (!output.json()) {
        output.outText().println(EntryAnswer.header());
      }
      while (entries.hasNext()) {
        show(EntryAnswer.of(entries.next()));
      }
    }
    return ExitCode.DONE.number();
  }

  private void show(EntryAnswer entry) {
    if (output.json()) {
      output.showLine(entry.json());
      return;
    }
    output.outText().println(entry.line());
    if (output.outText().checkError()) {
      throw CliException.outputNotWritten();
    }
  }
}
