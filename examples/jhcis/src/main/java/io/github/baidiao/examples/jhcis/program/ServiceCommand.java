package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.service.HisService;
import io.github.baidiao.examples.anyhis.service.ServiceListener;
import io.github.baidiao.examples.anyhis.service.ServiceSettings;
import io.github.baidiao.examples.anyhis.service.ServiceStatus;
import io.github.baidiao.examples.anyhis.service.StepStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jhcis service}: the day's work by itself, until it is told to end. */
@Command(
    description = {
      "Does the day's work by itself: evidence, closing, PHR, and what is to be written. Ends with"
          + " Ctrl-C; with --json one object on a line after each round.",
      "ทำงานของวันเองตามเวลา จนกว่าจะกด Ctrl-C"
    })
final class ServiceCommand extends SiteCommand {
  @Mixin private final WriteOption write = new WriteOption();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = {
        "Ends after so many rounds: 1 for a task scheduler. By default never.",
        "จบหลังทำครบกี่รอบ"
      })
  private long rounds = Long.MAX_VALUE;

  ServiceCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    SiteSettings settings = options().read(terminal());
    ServiceSettings schedule = settings.schedule();
    BlockingQueue<ServiceStatus> ended = new LinkedBlockingQueue<>();
    try (Site site = Site.open(settings, options().live(), write.mode(), terminal().clock())) {
      site.head(report);
      DailyWork work = new DailyWork(site, new Told(report));
      try (HisService service =
          HisService.start(
              work.sending(), work.steps(settings), schedule, new Heard(report, ended))) {
        report.hint(
            "เริ่มแล้ว ทุก " + schedule.every().toMinutes() + " นาที กด Ctrl-C เพื่อจบ",
            "started; Ctrl-C ends it");
        ServiceStatus last = service.status();
        for (long i = 0; i < rounds; i++) {
          last = ended.take();
          tell(report, last);
        }
        return last.isHealthy() ? ExitCode.DONE : ExitCode.LEFT;
      } catch (InterruptedException e) {
        // Not passed on: what is closed now waits for what is being sent.
        report.hint(
            "จบแล้ว งานที่ค้างจะทำต่อเมื่อเริ่มใหม่",
            "ended; what waits goes on at the next start");
        return ExitCode.DONE;
      }
    }
  }

  private static void tell(Report report, ServiceStatus status) {
    Fields steps = new Fields();
    for (Map.Entry<String, StepStatus> each : status.steps().entrySet()) {
      steps.with(
          each.getKey(),
          new Fields()
              .with("doneAt", each.getValue().doneAt().map(Object::toString))
              .with("problem", each.getValue().problem())
              .with("failures", each.getValue().failures()));
    }
    report.objectOnALine(
        new Fields()
            .with("healthy", status.isHealthy())
            .with("rounds", status.rounds())
            .with("steps", steps));
  }

  /** Findings go to the screen as they come, and not in every round anew. */
  private static final class Told implements Findings {
    private static final int MOST = 10_000;

    private final Report report;
    private final Set<String> told = new HashSet<>();

    Told(Report report) {
      this.report = report;
    }

    @Override
    public synchronized void found(Finding finding) {
      if (told.size() == MOST) {
        told.clear();
      }
      if (FindingList.isForAPerson(finding) && told.add(finding.toString())) {
        report.line(FindingList.line(finding));
      }
    }
  }

  /** So do the faults of steps. */
  private static final class Heard implements ServiceListener {
    private final Report report;
    private final Queue<ServiceStatus> ended;

    Heard(Report report, Queue<ServiceStatus> ended) {
      this.report = report;
      this.ended = ended;
    }

    @Override
    public void done(String step, Duration time) {
      report.line(String.format("  %-12s %6d ms", step, time.toMillis()));
    }

    @Override
    public void failed(String step, SdkException fault) {
      report.line("  " + step);
      report.tell(fault);
    }

    @Override
    public void roundEnded(ServiceStatus status) {
      ended.add(status);
    }
  }
}
