package io.github.baidiao.examples.cli;

import io.github.baidiao.card.monitor.CardMonitor;
import io.github.baidiao.card.monitor.MonitorEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao card watch}. */
@Command(
    name = "watch",
    description = {
      "Tells when readers and cards come and go: one JSON object on one line for each event (NDJSON,"
          + " always UTF-8), until it is interrupted.",
      "แจ้งเมื่อมีการเสียบหรือถอดบัตรและเครื่องอ่านบัตร เหตุการณ์ละหนึ่งบรรทัด (NDJSON)"
    })
final class CardWatch implements Callable<Integer> {
  private final Shell shell;
  private final Output output;
  private final Clock clock;

  @Mixin private final ReaderSource source = new ReaderSource();

  @Option(
      names = "--events",
      paramLabel = "N",
      description = {"Ends after so many events.", "จบเมื่อครบจำนวนเหตุการณ์"})
  private @Nullable Integer events;

  @Option(
      names = "--for",
      paramLabel = "SECONDS",
      description = {"Ends after so many seconds.", "จบเมื่อครบจำนวนวินาที"})
  private @Nullable Integer seconds;

  @Option(
      names = "--until-input-ends",
      description = {
        "Ends when standard input does, and so with the program that started it.",
        "จบเมื่อ standard input ปิด เช่น เมื่อโปรแกรมที่เรียกใช้จบการทำงาน"
      })
  private boolean untilInputEnds;

  private final CountDownLatch end = new CountDownLatch(1);
  private int most;
  private int told;
  private volatile boolean outputGone;

  CardWatch(Shell shell, Output output, Clock clock) {
    this.shell = shell;
    this.output = output;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    most = positive(events, "--events");
    int longest = positive(seconds, "--for");
    if (untilInputEnds) {
      endWithInput();
    }
    CardMonitor monitor = CardMonitor.start(source.readers(), this::tell);
    try {
      boolean unused = end.await(longest, TimeUnit.SECONDS);
    } finally {
      monitor.close();
    }
    if (outputGone) {
      throw CliException.outputNotWritten();
    }
    return ExitCode.DONE.number();
  }

  /** Called for one event at a time. */
  private void tell(MonitorEvent event) {
    if (end.getCount() == 0) {
      return;
    }
    try {
      output.showLine(WatchedEvent.json(event, clock.instant()));
    } catch (CliException nobodyListens) {
      outputGone = true;
      end.countDown();
    }
    if (++told == most) {
      end.countDown();
    }
  }

  private void endWithInput() {
    Thread reader =
        new Thread(
            () -> {
              try {
                shell.in().transferTo(OutputStream.nullOutputStream());
              } catch (IOException closed) {
                // That, too, is its end.
              }
              end.countDown();
            },
            "input");
    reader.setDaemon(true);
    reader.start();
  }

  private static int positive(@Nullable Integer value, String option) {
    if (value != null && value < 1) {
      throw CliException.usage(option + ": at least 1");
    }
    return value == null ? Integer.MAX_VALUE : value;
  }
}
