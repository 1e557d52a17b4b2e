package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jhcis writes}: what of our ledger does not stand in JHCIS (yet, or any more). */
@Command(
    description = {
      "Lists what is to be written into JHCIS, was refused there, or was saved over. With --write"
          + " what is due is written and looked at first.",
      "รายการที่รอเขียนลง JHCIS ที่ JHCIS ไม่รับ และที่ถูกบันทึกทับ"
    })
final class WritesCommand extends SiteCommand {
  private static final List<WriteState> OPEN =
      Arrays.asList(
          WriteState.TO_WRITE, WriteState.DRY, WriteState.NOT_WRITTEN, WriteState.OVERWRITTEN);
  private static final List<Task> WRITTEN_TASKS = Arrays.asList(Task.CLAIM_CODE, Task.CLOSING);

  @Mixin private final WriteOption write = new WriteOption();

  @Option(
      names = "--again",
      paramLabel = "VISIT",
      description = {
        "Has the codes of that visit written again, once its window in JHCIS is closed.",
        "เขียนรหัสของ visit นี้ใหม่ หลังปิดหน้าต่างใน JHCIS แล้ว"
      })
  private @Nullable String again;

  WritesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    FindingList findings = new FindingList();
    try (Site site = open(write.mode())) {
      site.head(report);
      DailyWork work = new DailyWork(site, findings);
      if (again != null) {
        writeAgain(site, work, VisitKey.of(site.his().unit(), again));
      }
      if (site.mode() == WriteMode.WRITE) {
        work.writeBack().run();
      }
      List<LedgerEntry> open = new ArrayList<>();
      for (Task task : WRITTEN_TASKS) {
        OPEN.forEach(state -> site.ledger().forEach(task, site.his().unit(), state, open::add));
      }
      findings.show(report);
      open.forEach(row -> report.line(line(row)));
      report.say("ค้างทั้งหมด " + open.size(), "open in all " + open.size());
      List<Fields> rows = new ArrayList<>();
      open.forEach(row -> rows.add(json(row)));
      report.object(site.head().with("writes", rows).with("findings", findings.json()));
      return open.stream().anyMatch(WritesCommand::isForAPerson) ? ExitCode.LEFT : ExitCode.DONE;
    }
  }

  private static void writeAgain(Site site, DailyWork work, VisitKey visit) {
    boolean found = false;
    for (Task task : WRITTEN_TASKS) {
      found |=
          site.mode() == WriteMode.WRITE
              ? work.writeBack().again(task, visit).isPresent()
              : site.ledger().find(task, visit).flatMap(LedgerEntry::values).isPresent();
    }
    if (!found) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, "--again: no code of that visit");
    }
  }

  private static boolean isForAPerson(LedgerEntry row) {
    return row.writeState() == WriteState.NOT_WRITTEN || row.writeState() == WriteState.OVERWRITTEN;
  }

  private static String line(LedgerEntry row) {
    Optional<String> problem = row.writeProblem();
    return String.format(
        "  %-10s %s %-10s %-11s %s",
        row.visit().key().number(),
        row.visit().day(),
        row.task(),
        row.writeState(),
        problem.map(FindingList::meaning).orElse(""));
  }

  private static Fields json(LedgerEntry row) {
    return new Fields()
        .with("visit", row.visit().key().number())
        .with("day", row.visit().day().toString())
        .with("task", row.task().name())
        .with("state", row.writeState().name())
        .with("code", row.writeProblem())
        .with("next", row.nextLook().map(Object::toString));
  }
}
