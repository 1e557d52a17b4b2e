package io.github.baidiao.benchmarks.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java process with 64 MB of heap, whose time and memory are measured. */
public final class MeasuredProcess {
  private static final Pattern COLLECTED = Pattern.compile("([0-9]+)M->([0-9]+)M\\([0-9]+M\\)");
  private static final long LOOK_MILLIS = 20;

  private final long start;
  private final Path collections;
  private final Process process;

  private MeasuredProcess(Path collections, ProcessBuilder command) throws IOException {
    this.collections = collections;
    this.start = System.nanoTime();
    this.process = command.start();
  }

  /**
   * Starts it.
   *
   * @param collections the file in which the collector tells what it found
   * @param environment variables beside this process's own, of which none of ours is handed on
   * @param arguments what follows {@code java}
   */
  public static MeasuredProcess start(
      Path collections, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ReconcileProcess.JAVA);
    line.add("-Xmx64m");
    line.add("-Xlog:gc:file=\"" + collections + "\"::filecount=0");
    line.addAll(arguments);
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().keySet().removeIf(name -> name.startsWith("BAIDIAO_"));
    command.environment().putAll(environment);
    command
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    return new MeasuredProcess(collections, command);
  }

  /** Waits for its end, which must be a good one. */
  public RunFigures finish(int visits) throws IOException, InterruptedException {
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
    return new RunFigures(visits, seconds, resident, heap, live);
  }

  void kill() throws IOException, InterruptedException {
    requireRuns();
    process.destroyForcibly().waitFor();
  }

  void requireRuns() throws IOException {
    if (!process.isAlive()) {
      throw ended();
    }
  }

  private IOException ended() {
    return new IOException("the process ended with exit code " + process.exitValue());
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
