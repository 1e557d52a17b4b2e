package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.evidence.EvidenceSummary;
import io.github.baidiao.nhso.reconcile.ReconcileSummary;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jhcis evidence}: looks claim codes up for the visits that have none. */
@Command(
    description = {
      "Looks claim codes up at NHSO for visits without one, and writes them into JHCIS.",
      "ตรวจหลักฐาน claim code ของ visit ที่ยังไม่มีรหัส แล้วบันทึกลง JHCIS"
    })
final class EvidenceCommand extends SiteCommand {
  @Mixin private final Period period = new Period();
  @Mixin private final WriteOption write = new WriteOption();

  EvidenceCommand(Terminal terminal) {
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
      Progress progress = new Progress(report);
      EvidenceSummary summary = work.evidence().run(from, to, progress::of);
      ReconcileSummary asked = summary.asked();
      findings.show(report);
      report.say(
          String.format(
              "visit %d มีรหัสแล้ว %d อยู่ในบันทึก %d กำลังขอ %d ถาม สปสช. %d ได้รหัส %d",
              summary.visits(),
              summary.withCode(),
              summary.knownToUs(),
              summary.underWay(),
              asked.rows(),
              summary.kept()),
          String.format(
              "visits %d, with a code %d, in our ledger %d, under way %d, asked for %d, codes %d",
              summary.visits(),
              summary.withCode(),
              summary.knownToUs(),
              summary.underWay(),
              asked.rows(),
              summary.kept()));
      report.object(
          site.head()
              .with("from", from.toString())
              .with("to", to.toString())
              .with("visits", summary.visits())
              .with("withCode", summary.withCode())
              .with("knownToUs", summary.knownToUs())
              .with("underWay", summary.underWay())
              .with("asked", asked.rows())
              .with("codes", summary.kept())
              .with("ended", asked.end().name())
              .with("problem", asked.fault().map(fault -> fault.code().id()))
              .with("findings", findings.json()));
      if (asked.fault().isPresent()) {
        report.tell(asked.fault().get());
        return ExitCode.of(asked.fault().get().code());
      }
      return findings.exitCode();
    }
  }
}
