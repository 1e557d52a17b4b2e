package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.WriteMode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common: the site, the form of the answer, and how they end. */
abstract class SiteCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final SiteOptions options = new SiteOptions();

  @Option(
      names = "--json",
      description = {
        "One JSON object on standard output, for a program.",
        "ผลเป็น JSON สำหรับโปรแกรมอื่น"
      })
  private boolean json;

  SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Does it. Whatever it opens it closes, also when the thread is interrupted by Ctrl-C. */
  abstract ExitCode run(Report report);

  @Override
  public final Integer call() {
    Report report = new Report(terminal, json);
    return Ending.orderly(terminal, () -> reported(report)).number();
  }

  private ExitCode reported(Report report) {
    try {
      return run(report);
    } catch (SdkException fault) {
      return report.fault(fault);
    } catch (RuntimeException fault) {
      // Its message may quote a person; its class does not.
      String kind = fault.getClass().getSimpleName();
      return report.fault(HisException.of(HisErrorCode.UNEXPECTED, kind));
    }
  }

  /** Opens the site that the options name. */
  final Site open(WriteMode mode) {
    return Site.open(options.read(terminal), options.live(), mode, terminal.clock());
  }

  final Terminal terminal() {
    return terminal;
  }

  final SiteOptions options() {
    return options;
  }
}
