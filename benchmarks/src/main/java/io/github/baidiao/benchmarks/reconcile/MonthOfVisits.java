package io.github.baidiao.benchmarks.reconcile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Looks up the claim codes of many visits: how fast, whether each has its result once after {@code
 * kill -9} at random, and in how much memory.
 */
public final class MonthOfVisits {
  /** What a real run does. */
  public static final Size REAL = new Size(10_000, 10, 200_000);

  /** What shows that it still runs. */
  public static final Size REHEARSAL = new Size(200, 1, 400);

  private final Size size;
  private final PrintStream progress;

  public MonthOfVisits(Size size, PrintStream progress) {
    this.size = size;
    this.progress = progress;
  }

  /** How many visits, how often a run over them is killed, and how many visits for the memory. */
  public record Size(int visits, int kills, int many) {}

  /**
   * What came of it; every result was looked at.
   *
   * @param rounds runs over all visits, one after the other
   * @param kills how often the run after those was killed, and went on
   * @param many the run for the memory
   */
  public record Result(List<RunFigures> rounds, int kills, RunFigures many) {}

  /** Says which program was not built; empty when both were. */
  public static String missing() {
    return Stream.of(tool(), SandboxProcess.jar())
        .filter(jar -> !Files.exists(jar))
        .map(jar -> jar.getFileName() + " is not built")
        .findFirst()
        .orElse("");
  }

  /** Starts the sandbox, and then one run after the other. */
  public Result measure(int rounds) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("month-of-visits");
    try (SandboxProcess service = SandboxProcess.start(SandboxProcess.jar())) {
      VisitList list = VisitList.write(folder.resolve("visits.csv"), size.visits());
      List<RunFigures> figures = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        progress.printf("round %d of %d: %d visits%n", round, rounds, size.visits());
        figures.add(whole(service, list, folder.resolve("round-" + round + ".csv")));
      }
      progress.printf("%d visits, killed %d times%n", size.visits(), size.kills());
      killed(service, list, folder.resolve("killed.csv"));
      progress.printf("%d visits%n", size.many());
      VisitList many = VisitList.write(folder.resolve("many.csv"), size.many());
      return new Result(
          figures, size.kills(), whole(service, many, folder.resolve("many-results.csv")));
    } finally {
      delete(folder);
    }
  }

  private static RunFigures whole(SandboxProcess service, VisitList list, Path results)
      throws IOException, InterruptedException {
    RunFigures figures = ReconcileProcess.start(tool(), service, list, results).finish();
    list.requireEachOnceIn(results);
    return figures;
  }

  private void killed(SandboxProcess service, VisitList list, Path results)
      throws IOException, InterruptedException {
    Random random = new Random();
    // No line is shorter than this.
    long all = size.visits() * (long) "1,V0,notFound,,,,,,,,,0,,,\n".length();
    for (int left = size.kills(); left > 0; left--) {
      long before = Files.exists(results) ? Files.size(results) : 0;
      // Never more than half of the rest, so that the last run too has some left.
      long share = Math.max(1, (all - before) / (left + 1));
      ReconcileProcess run = ReconcileProcess.start(tool(), service, list, results);
      run.awaitLength(results, before + 1 + random.nextLong(share));
      run.kill();
    }
    whole(service, list, results);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path tool() {
    return SandboxProcess.example("cli/target/baidiao.jar");
  }
}
