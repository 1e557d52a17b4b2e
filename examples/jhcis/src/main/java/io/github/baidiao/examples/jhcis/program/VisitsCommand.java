package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jhcis visits}: a day's visits, and what each is missing. */
@Command(
    description = {
      "Lists a day's visits with what is missing; without names and codes.",
      "รายการ visit ของวัน และสิ่งที่ยังขาด ไม่แสดงชื่อและรหัส"
    })
final class VisitsCommand extends SiteCommand {
  @Option(
      names = "--day",
      paramLabel = "DAY",
      converter = DayText.class,
      description = {"The day; by default today.", "วันที่ หากไม่ระบุคือวันนี้"})
  private @Nullable LocalDate day;

  VisitsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    LocalDate shown = day == null ? Period.today(terminal().clock()) : day;
    Counts counts = new Counts();
    List<Fields> visits = new ArrayList<>();
    try (Site site = open(WriteMode.DRY_RUN)) {
      site.headOfAList(report);
      for (HisVisit each : site.his().visits(shown)) {
        VisitProgress progress = VisitProgress.of(each, site.ledger());
        counts.add("visits", 1);
        progress.missing().forEach(task -> counts.add(word(task), 1));
        report.line(line(progress));
        visits.add(json(progress));
      }
      report.say(
          String.format(
              "%s: visit %d ขาด claim code %d ยังไม่ปิดสิทธิ %d ยังไม่ส่ง PHR %d",
              shown,
              counts.of("visits"),
              counts.of(word(Task.CLAIM_CODE)),
              counts.of(word(Task.CLOSING)),
              counts.of(word(Task.PHR))),
          String.format(
              "visits %d, without claim code %d, not closed %d, not in PHR %d",
              counts.of("visits"),
              counts.of(word(Task.CLAIM_CODE)),
              counts.of(word(Task.CLOSING)),
              counts.of(word(Task.PHR))));
      report.object(site.head().with("day", shown.toString()).with("visits", visits));
    }
    return ExitCode.DONE;
  }

  private static String line(VisitProgress progress) {
    HisVisit visit = progress.visit();
    String missing =
        progress.missing().stream().map(VisitsCommand::word).collect(Collectors.joining(" "));
    return String.format(
        "  %-10s %s %-9s %s %s",
        visit.key().number(),
        visit.start().toLocalTime(),
        visit.state(),
        visit.locked() ? "ล็อก|locked" : "",
        missing.isEmpty() ? "" : "ขาด|missing: " + missing);
  }

  private static Fields json(VisitProgress progress) {
    HisVisit visit = progress.visit();
    return new Fields()
        .with("visit", visit.key().number())
        .with("start", visit.start().toString())
        .with("state", visit.state().name())
        .with("locked", visit.locked())
        .with("claimCode", progress.word(Task.CLAIM_CODE))
        .with("closing", progress.word(Task.CLOSING))
        .with("phr", progress.word(Task.PHR));
  }

  private static String word(Task task) {
    return task.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
