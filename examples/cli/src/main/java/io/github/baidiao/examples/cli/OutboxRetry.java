package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.core.outbox.OutboxException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baidiao outbox retry}. */
@Command(
    name = "retry",
    description = {
      "Lets entries be sent again that were refused or given up, or waiting ones at once. They are"
          + " sent by whichever program drains the outbox. What may have arrived is settled by its"
          + " own rule first.",
      "ให้ส่งรายการที่ถูกปฏิเสธหรือเลิกส่งอีกครั้ง หรือส่งรายการที่รออยู่ทันที"
    })
final class OutboxRetry implements Callable<Integer> {
  private final Shell shell;
  private final Output output;
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Mixin private final OutboxOptions options = new OutboxOptions();
  @Mixin private final EntryOptions which = new EntryOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ENTRY",
      description = {
        "Ids or keys of entries, as list shows them; or none, and --state, --lane, --reference or"
            + " --code instead.",
        "รหัสหรือชื่อของรายการ หรือใช้ --state, --lane, --reference, --code แทน"
      })
  private List<String> names = new ArrayList<>();

  OutboxRetry(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    if (names.isEmpty() != which.given()) {
      throw CliException.usage("either ENTRY, or --state, --lane, --reference, --code");
    }
    try (Outbox outbox = options.openExisting(shell)) {
      // Collected first: what is retried is in another state, and must not be met twice.
      List<String> ids =
          names.isEmpty()
              ? which.of(outbox).map(OutboxEntry::id).toList()
              : names.stream().map(name -> EntryName.find(outbox, name).id()).toList();
      RetryAnswer answer =
          new LongRun(shell, output, ids.size())
              .work(() -> stopped.set(true), step -> retry(outbox, ids, step));
      int shown = output.show(answer);
      if (answer.notReady() == 0) {
        return shown;
      }
      new ErrorReport(output).tell(OutboxException.of(OutboxErrorCode.ENTRY_NOT_READY));
      return ExitCode.of(OutboxErrorCode.ENTRY_NOT_READY).number();
    }
  }

  private RetryAnswer retry(Outbox outbox, List<String> ids, Runnable step) {
    int retried = 0;
    int notReady = 0;
    for (String id : ids) {
      if (stopped.get()) {
        break;
      }
      try {
        outbox.retry(id);
        retried++;
      } catch (OutboxException changedMeanwhile) {
        boolean ofThisEntry =
            changedMeanwhile.code() == OutboxErrorCode.ENTRY_NOT_READY
                || changedMeanwhile.code() == OutboxErrorCode.ENTRY_NOT_FOUND;
        if (!ofThisEntry) {
          throw changedMeanwhile;
        }
        notReady++;
      }
      step.run();
    }
    return new RetryAnswer(ids.size(), retried, notReady);
  }

  /** How many are on their way again: {@code docs/schema/outbox-retry.schema.json}. */
  record RetryAnswer(int entries, int retried, int notReady) implements Answer {
    @Override
    public JsonObject json() {
      return new JsonObject()
          .with("entries", entries)
          .with("retried", retried)
          .with("notReady", notReady);
    }

    @Override
    public Sheet sheet() {
      return new Sheet()
          .line("Entries", "จำนวนรายการ", Integer.toString(entries))
          .line("To be sent again", "จะส่งอีกครั้ง", Integer.toString(retried))
          .line("Not possible", "ทำไม่ได้", Integer.toString(notReady));
    }
  }
}
