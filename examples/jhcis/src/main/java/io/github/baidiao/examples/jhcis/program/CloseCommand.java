package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.closing.CloseByHand;
import io.github.baidiao.examples.anyhis.closing.CloseRun;
import io.github.baidiao.examples.anyhis.closing.CloseSummary;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jhcis close}: closes the rights of finished visits, each once for ever. */
@Command(
    description = {
      "Closes the rights of finished visits at NHSO, and writes the codes into JHCIS.",
      "ปิดสิทธิ visit ที่เสร็จแล้วกับ สปสช. แล้วบันทึกรหัสลง JHCIS"
    })
final class CloseCommand extends SiteCommand {
  @Mixin private final Period period = new Period();
  @Mixin private final WriteOption write = new WriteOption();

  @Option(
      names = "--again",
      paramLabel = "VISIT",
      description = {
        "Sends a refused closing again, as the visit is in JHCIS now.",
        "ส่งปิดสิทธิที่ถูกปฏิเสธใหม่ หลังแก้ใน JHCIS แล้ว"
      })
  private @Nullable String again;

  @Option(
      names = "--beside-others",
      description = {
        "With --again: also beside a code that NHSO has on record for that person and day, since"
            + " somebody saw that it is another visit's.",
        "ตรวจแล้วว่ารหัสที่ สปสช. มีเป็นของ visit อื่น"
      })
  private boolean besideOthers;

  @Option(
      names = "--not-arrived",
      paramLabel = "VISIT",
      description = {
        "Of unknown outcome: somebody has looked at NHSO, and it is not closed. Sends it again.",
        "ตรวจที่ สปสช. แล้วว่ายังไม่ปิดสิทธิ ให้ส่งใหม่"
      })
  private @Nullable String notArrived;

  CloseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    LocalDate to = period.last(terminal().clock());
    LocalDate from = period.first(terminal().clock());
    FindingList findings = new FindingList();
    try (Site site = open(write.mode())) {
      site.head(report);
      DailyWork work = new DailyWork(site, findings);
      work.sendClosings();
      Optional<ErrorCode> why = byHand(site);
      if (why.isPresent()) {
        return report.refusal(site.head(), why.get(), Optional.empty());
      }
      CloseRun closing = work.closing();
      Counts counts = new Counts();
      Days.each(
          report,
          from,
          to,
          day -> {
            CloseSummary summary = closing.plan(day, day);
            counts.add("visits", summary.visits());
            counts.add("queued", summary.queued());
            counts.add("inLedger", summary.inLedger());
            counts.add("nothingToDo", summary.nothingToDo());
            counts.add("notReady", summary.notReady());
          });
      if (site.mode() == WriteMode.WRITE) {
        site.outbox().drainOnce();
        work.closed().collect();
      }
      long waiting = rows(site, LedgerState.PLANNED);
      findings.show(report);
      report.say(
          String.format(
              "visit %d %s %d เคยส่งแล้ว %d ไม่ต้องทำ %d ยังไม่พร้อม %d รอผลทั้งหมด %d",
              counts.of("visits"),
              site.mode() == WriteMode.WRITE ? "ส่ง" : "จะส่ง",
              counts.of("queued"),
              counts.of("inLedger"),
              counts.of("nothingToDo"),
              counts.of("notReady"),
              waiting),
          String.format(
              "visits %d, %s %d, from before %d, nothing to do %d, not ready %d, waiting in all %d",
              counts.of("visits"),
              site.mode() == WriteMode.WRITE ? "sent" : "would be sent",
              counts.of("queued"),
              counts.of("inLedger"),
              counts.of("nothingToDo"),
              counts.of("notReady"),
              waiting));
      report.object(
          counts
              .into(site.head().with("from", from.toString()).with("to", to.toString()))
              .with("waiting", waiting)
              .with("findings", findings.json()));
      return findings.exitCode();
    }
  }

  private Optional<ErrorCode> byHand(Site site) {
    if (again == null && notArrived == null) {
      return Optional.empty();
    }
    if (site.mode() == WriteMode.DRY_RUN) {
      throw SettingsFile.wrong("--again and --not-arrived: with --write only");
    }
    CloseByHand byHand = new CloseByHand(site.his(), site.ledger(), site.outbox());
    Optional<ErrorCode> why =
        again == null
            ? Optional.<ErrorCode>empty()
            : byHand.again(VisitKey.of(site.his().unit(), again), besideOthers);
    return notArrived == null || why.isPresent()
        ? why
        : byHand.notArrived(VisitKey.of(site.his().unit(), notArrived));
  }

  private static long rows(Site site, LedgerState state) {
    Counts counts = new Counts();
    site.ledger().forEach(Task.CLOSING, site.his().unit(), state, row -> counts.add("rows", 1));
    return counts.of("rows");
  }
}
