package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileFile;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileSettings;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileSummary;
import io.github.baidiao.moph.phr.reconcile.PhrReconciliation;
import io.github.baidiao.moph.phr.reconcile.VisitQueue;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao phr reconcile}. */
@Command(
    name = "reconcile",
    description = {
      "Compares day by day, the newest first, which visits PHR has and which the hospital has, and"
          + " puts those that are missing into the outbox. The same command again goes on where it"
          + " ended. It sends nothing: phr send does.",
      "เปรียบเทียบรายวันว่า PHR มีการรับบริการใดบ้าง และเก็บรายการที่ขาดเข้ากล่องส่งข้อมูล"
    })
final class PhrReconcile implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final PhrOptions phr = new PhrOptions();
  @Mixin private final OutboxOptions outboxOptions = new OutboxOptions();
  @Mixin private final GhostOptions ghosts = new GhostOptions();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = {
        "The first day, 2026-01-31, at most five years ago.",
        "วันแรก (ปี ค.ศ.) ย้อนหลังไม่เกิน 5 ปี"
      })
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "DATE",
      required = true,
      description = {"The last day.", "วันสุดท้าย"})
  private String to = "";

  @Option(
      names = "--visits",
      paramLabel = "LIST",
      description = {
        "Which visits the hospital has: CSV with the columns date and visit, or a file .ndjson with"
            + " these fields on each line. Without it those of --folder.",
        "รายการการรับบริการของหน่วยบริการ: CSV ที่มีคอลัมน์ date และ visit หรือไฟล์ .ndjson"
      })
  private @Nullable String visits;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = {
        "Visits as JSON files, from which those that are missing are queued. Without it they are"
            + " counted alone.",
        "โฟลเดอร์ไฟล์ JSON ของการรับบริการ สำหรับเก็บรายการที่ขาดเข้ากล่อง"
      })
  private @Nullable String folder;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      required = true,
      description = {
        "File of the days that were compared, by which the same command goes on; it names visits by"
            + " their numbers, and no people.",
        "ไฟล์บันทึกวันที่เปรียบเทียบแล้ว ใช้ทำต่อจากที่ค้าง"
      })
  private String journal = "";

  PhrReconcile(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    LocalDate first = day(from, "--from");
    LocalDate last = day(to, "--to");
    if (visits == null && folder == null) {
      throw CliException.usage("--visits or --folder: one of them, or both");
    }
    if (ghosts.toBeRemoved() && visits == null) {
      throw CliException.usage("--remove-ghosts: only with --visits");
    }
    HospitalCode unit = phr.unit(shell);
    FolderVisits his =
        FolderVisits.of(
            Optional.ofNullable(visits).map(VisitNumbers::read), Optional.ofNullable(folder), unit);
    Path path = TokenFile.path(journal, "--journal");
    try (PhrOptions.Connection connection =
            ghosts.toBeRemoved() ? phr.toAskAndChange(shell) : phr.toAsk(shell);
        PhrReconcileFile days = PhrReconcileFile.open(path, unit)) {
      if (folder == null) {
        return run(connection.phr(), his, FolderVisits.NOTHING_TO_QUEUE, days, first, last);
      }
      try (Outbox outbox = outboxOptions.openOrMake(shell, OutboxSettings.builder())) {
        return run(
            connection.phr(),
            his,
            VisitQueue.into(outbox, PhrDesk.of(PhrSendMode.BY_HAND)),
            days,
            first,
            last);
      }
    }
  }

  private int run(
      PhrApi api,
      FolderVisits his,
      VisitQueue queue,
      PhrReconcileFile days,
      LocalDate first,
      LocalDate last) {
    int count = Math.toIntExact(Math.max(1, ChronoUnit.DAYS.between(first, last) + 1));
    try (PhrReconciliation reconciliation =
        PhrReconciliation.over(api, his, queue, PhrReconcileSettings.builder().build())) {
      PhrReconcileSummary summary =
          new LongRun(shell, output, count)
              .work(
                  reconciliation::close,
                  step -> reconciliation.run(first, last, days, DayBar.of(step)));
      int removed = ghosts.remove(reconciliation, days, summary, shell, output);
      DaysAnswer answer = new DaysAnswer(summary, removed);
      return RunEnd.show(output, answer, summary.fault(), answer.firstError());
    }
  }

  private static LocalDate day(String text, String option) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw CliException.usage(option + ": as 2026-01-31");
    }
  }
}
