package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.moph.phr.send.PhrSender;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao phr send}. */
@Command(
    name = "send",
    description = {
      "Checks visits, puts them into the outbox and sends what is in it to PHR, the oldest visit"
          + " first: one line each, with --json one JSON object each (NDJSON). What is not through"
          + " when the command ends stays in the outbox, and the same command goes on; no version of"
          + " a visit is queued twice.",
      "ตรวจสอบและส่งข้อมูลการรับบริการเข้า PHR ผ่านกล่องส่งข้อมูล สั่งซ้ำเพื่อทำต่อจากที่ค้างได้"
    })
final class PhrSend implements Callable<Integer> {
  // Less than LongRun waits after Ctrl-C.
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(8);

  private final Shell shell;
  private final Output output;

  @Mixin private final PhrOptions phr = new PhrOptions();
  @Mixin private final OutboxOptions outboxOptions = new OutboxOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VISIT.json|FOLDER",
      description = {
        "A visit, a JSON object in UTF-8, or a folder of them; without it, what is in the outbox"
            + " already is sent.",
        "ไฟล์ JSON ของการรับบริการ หรือโฟลเดอร์ หากไม่ระบุจะส่งรายการที่ค้างอยู่ในกล่อง"
      })
  private @Nullable String visits;

  @Option(
      names = "--queue-only",
      description = {
        "Puts the visits into the outbox and sends nothing; neither address nor token is needed.",
        "เก็บเข้ากล่องส่งข้อมูลเท่านั้น ยังไม่ส่ง"
      })
  private boolean queueOnly;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = {
        "Ends when nothing got through for so long; by default 60.",
        "จบเมื่อส่งไม่ได้ติดต่อกันนานเท่านี้ (วินาที ปกติ 60)"
      })
  private int wait;

  PhrSend(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    if (wait < 1) {
      throw CliException.usage("--wait: at least 1");
    }
    if (visits == null && queueOnly) {
      throw CliException.usage("--queue-only: without VISIT.json or FOLDER");
    }
    SendList list = visits == null ? SendList.empty() : SendList.of(visits);
    return queueOnly ? queue(list) : send(list);
  }

  private int queue(SendList list) {
    SendReport report = new SendReport(output);
    report.tell(list.invalid());
    SendEvents events = new SendEvents();
    LongRun bar = new LongRun(shell, output, Math.max(1, list.visits().size()));
    return bar.work(
        events::stop,
        step -> {
          try (Outbox outbox = outboxOptions.openOrMake(shell, OutboxSettings.builder())) {
            new SendRun(outbox, report, bar, step, events).queueOnly(list.visits());
          }
          return report.exitCode();
        });
  }

  private int send(SendList list) {
    SendReport report = new SendReport(output);
    try (PhrOptions.Connection connection = phr.toChange(shell)) {
      report.tell(list.refuseOtherThan(phr.unit(shell)));
      SendEvents events = new SendEvents();
      LongRun bar = new LongRun(shell, output, Math.max(1, list.visits().size()));
      return bar.work(
          events::stop,
          step -> {
            send(list, PhrSender.over(connection.phr()), report, bar, step, events);
            return report.exitCode();
          });
    }
  }

  private void send(
      SendList list,
      PhrSender sender,
      SendReport report,
      LongRun bar,
      Runnable step,
      SendEvents events) {
    OutboxSettings.Builder settings =
        OutboxSettings.builder()
            .workersPerLane(phr.pace().parallel())
            .closeWait(CLOSE_WAIT)
            .listener(events);
    try (Outbox outbox = outboxOptions.openOrMake(shell, settings)) {
      outbox.register(
          sender,
          LaneSettings.builder()
              .from(PhrSender.recommended())
              .interval(phr.pace().interval(PhrOptions.USUAL_RATE))
              .build());
      SendRun run = new SendRun(outbox, report, bar, step, events);
      if (visits == null) {
        run.takeAll(sender.lane());
      } else {
        run.queue(list.visits());
      }
      run.send(Duration.ofSeconds(wait));
    }
  }
}
