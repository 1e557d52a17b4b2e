package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.phr.PhrOutcome;
import io.github.baidiao.examples.anyhis.phr.PhrRun;
import io.github.baidiao.examples.anyhis.phr.PhrSummary;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jhcis phr}: sends finished visits to the citizens' PHR. */
@Command(
    description = {
      "Sends finished visits, new or changed, to the citizen's PHR.",
      "ส่ง visit ที่เสร็จแล้ว ทั้งใหม่และที่แก้ไข เข้า PHR ของประชาชน"
    })
final class PhrCommand extends SiteCommand {
  @Mixin private final Period period = new Period();
  @Mixin private final WriteOption write = new WriteOption();

  @Option(
      names = "--visit",
      paramLabel = "VISIT",
      description = {
        "Only this visit, because somebody asks for it: also where the unit sends by hand, and also"
            + " as it was sent before.",
        "เฉพาะ visit นี้ตามที่ขอ"
      })
  private @Nullable String visit;

  PhrCommand(Terminal terminal) {
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
      work.sendVisits();
      PhrRun phr = work.phr();
      Counts outcomes = new Counts();
      Counts rules = new Counts();
      Optional<VisitKey> asked =
          Optional.ofNullable(visit).map(number -> VisitKey.of(site.his().unit(), number));
      asked.ifPresent(
          key ->
              outcomes.add(
                  phr.asked(key).map(PhrCommand::name).orElseThrow(PhrCommand::noVisit), 1));
      Days.each(
          report,
          asked.isPresent() ? to.plusDays(1) : from,
          to,
          day -> {
            PhrSummary summary = phr.run(day, day);
            summary.visits().forEach((outcome, count) -> outcomes.add(name(outcome), count));
            summary.findings().forEach(rules::add);
          });
      if (site.mode() == WriteMode.WRITE) {
        site.outbox().drainOnce();
        work.sent().run();
      }
      findings.show(report);
      for (PhrOutcome outcome : PhrOutcome.values()) {
        if (outcomes.of(name(outcome)) > 0) {
          report.line(String.format("  %-18s %d", name(outcome), outcomes.of(name(outcome))));
        }
      }
      if (!rules.isEmpty()) {
        report.say("ข้อควรแก้ใน JHCIS ตามการตรวจก่อนส่ง", "to be put right in JHCIS, by the check");
        rules.forEach((rule, count) -> report.line(String.format("  %-32s %d", rule, count)));
      }
      report.object(
          site.head()
              .with("from", from.toString())
              .with("to", to.toString())
              .with("visits", outcomes.into(new Fields()))
              .with("rules", rules.into(new Fields()))
              .with("findings", findings.json()));
      return findings.exitCode();
    }
  }

  private static HisException noVisit() {
    return HisException.of(HisErrorCode.VISIT_GONE);
  }

  private static String name(PhrOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
