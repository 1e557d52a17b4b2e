package io.github.baidiao.benchmarks.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code baidiao nhso reconcile} with 64 MB of Java heap and no rate limit, as it is started. */
final class ReconcileProcess {
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  static final int PARALLEL = 8;

  private static final Pattern COLLECTED = Pattern.compile("([0-9]+)M->([0-9]+)M\\([0-9]+M\\)");
  private static final long LOOK_MILLIS = 20;

  private final long start;
  private final VisitList list;
  private final Path collections;
  private final Process process;

  private ReconcileProcess(VisitList list, Path collections, ProcessBuilder command)
      throws IOException {
    this.list = list;
    this.collections = collections;
    this.start = System.nanoTime();
    this.process = command.start();
  }

  static ReconcileProcess start(Path jar, SandboxProcess service, VisitList list, Path results)
      throws IOException {
    Path collections = results.resolveSibling("collections-" + System.nanoTime() + ".log");
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                JAVA,
                "-Xmx64m",
                "-Xlog:gc:file=\"" + collections + "\"::filecount=0",
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
                Integer.toString(PARALLEL)));
    command.environment().keySet().removeIf(name -> name.startsWith("BAIDIAO_"));
    command.environment().put("BAIDIAO_AUTHEN_STATUS_TOKEN", SandboxProcess.TOKEN);
    command
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    return new ReconcileProcess(list, collections, command);
  }

  /** Waits for its end, which must be a good one. */
  RunFigures finish() throws IOException, InterruptedException {
    long resident = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, mostResident());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw ended();
    }
    long heap = 0;
    long live = 0;
    Matcher collected = COLLECTED.matcher(Files.readString(collections));
    while (collected.find()) {
      heap = Math.max(heap, Long.parseLong(collected.group(1)));
      live = Math.max(live, Long.parseLong(collected.group(2)));
    }
    return new RunFigures(list.visits(), seconds, resident, heap, live);
  }

  /** Waits until its results are so long. */
  void awaitLength(Path results, long length) throws IOException, InterruptedException {
    while (!Files.exists(results) || Files.size(results) < length) {
      requireRuns();
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /** {@code kill -9} on Unix. */
  void kill() throws IOException, InterruptedException {
    requireRuns();
    process.destroyForcibly().waitFor();
  }

  private void requireRuns() throws IOException {
    if (!process.isAlive()) {
      throw ended();
    }
  }

  private IOException ended() {
    return new IOException("reconcile ended with exit code " + process.exitValue());
  }

  private long mostResident() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException endedOrNotLinux) {
      return 0;
    }
  }
}
