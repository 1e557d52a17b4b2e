package io.github.baidiao.benchmarks.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code baidiao nhso reconcile} with 64 MB of Java heap and no rate limit, as it is started. */
final class ReconcileProcess {
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  static final int PARALLEL = 8;

  private static final long LOOK_MILLIS = 1;

  private final VisitList list;
  private final MeasuredProcess process;

  private ReconcileProcess(VisitList list, MeasuredProcess process) {
    this.list = list;
    this.process = process;
  }

  static ReconcileProcess start(Path jar, SandboxProcess service, VisitList list, Path results)
      throws IOException {
    Path collections = results.resolveSibling("collections-" + System.nanoTime() + ".log");
    return new ReconcileProcess(
        list,
        MeasuredProcess.start(
            collections,
            Map.of("BAIDIAO_AUTHEN_STATUS_TOKEN", SandboxProcess.TOKEN),
            List.of(
                "-jar",
                jar.toAbsolutePath().toString(),
                "nhso",
                "reconcile",
                list.file().toString(),
                "-o",
                results.toString(),
                "--hcode",
                "99999",
                "--base-url",
                service.address(),
                "--no-rate-limit",
                "--parallel",
                Integer.toString(PARALLEL))));
  }

  /** Waits for its end, which must be a good one. */
  RunFigures finish() throws IOException, InterruptedException {
    return process.finish(list.visits());
  }

  /** Waits until its results are so long. */
  void awaitLength(Path results, long length) throws IOException, InterruptedException {
    while (!Files.exists(results) || Files.size(results) < length) {
      process.requireRuns();
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** {@code kill -9} on Unix. */
  void kill() throws IOException, InterruptedException {
    process.kill();
  }
}
