package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jhcis report}: what was done for a day's visits, and what is left for a person. */
@Command(
    description = {
      "Tells what was done for a day's visits, and what is left for a person.",
      "สรุปงานของวัน: ทำแล้วเท่าไร และเหลืออะไรให้คนดูต่อ"
    })
final class ReportCommand extends SiteCommand {
  @Option(
      names = "--day",
      paramLabel = "DAY",
      converter = DayText.class,
      description = {"The day; by default today.", "วันที่ หากไม่ระบุคือวันนี้"})
  private @Nullable LocalDate day;

  ReportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    LocalDate shown = day == null ? Period.today(terminal().clock()) : day;
    Counts counts = new Counts();
    FindingList left = new FindingList();
    try (Site site = open(WriteMode.DRY_RUN)) {
      site.headOfAList(report);
      for (HisVisit each : site.his().visits(shown)) {
        count(VisitProgress.of(each, site.ledger()), counts, left);
      }
      // Why a visit cannot be closed is told by the rules themselves, which queue nothing here.
      new DailyWork(site, left).closing().plan(shown, shown);
      report.line(String.format("%s  visits %d", shown, counts.of("visits")));
      line(report, "claim code", Task.CLAIM_CODE, counts);
      line(report, "ปิดสิทธิ|closing", Task.CLOSING, counts);
      line(report, "PHR", Task.PHR, counts);
      report.say("เหลือให้คนดู", "left for a person");
      left.showForAPerson(report);
      report.object(
          counts
              .into(site.head().with("day", shown.toString()))
              .with("left", left.jsonForAPerson()));
    }
    return left.exitCode();
  }

  private static void count(VisitProgress progress, Counts counts, FindingList left) {
    counts.add(progress.isCancelled() ? "cancelled" : "visits", 1);
    for (Task task : Task.values()) {
      if (progress.isDone(task)) {
        counts.add(name(task) + "Done", 1);
      } else if (progress.row(task).filter(row -> row.state() == LedgerState.PLANNED).isPresent()) {
        counts.add(name(task) + "Waiting", 1);
      } else if (!progress.isCancelled()) {
        counts.add(name(task) + "Missing", 1);
      }
      progress
          .problem(task)
          .ifPresent(
              code ->
                  left.found(Finding.of(progress.visit().key(), code, Optional.of(name(task)))));
    }
  }

  private static void line(Report report, String what, Task task, Counts counts) {
    report.line(
        String.format(
            "  %-20s ทำแล้ว|done %d  รอผล|waiting %d  ขาด|missing %d",
            what,
            counts.of(name(task) + "Done"),
            counts.of(name(task) + "Waiting"),
            counts.of(name(task) + "Missing")));
  }

  private static String name(Task task) {
    String[] words = task.name().toLowerCase(Locale.ROOT).split("_", -1);
    return words.length == 1 ? words[0] : words[0] + "Code";
  }
}
