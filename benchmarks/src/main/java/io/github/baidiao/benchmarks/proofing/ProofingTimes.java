package io.github.baidiao.benchmarks.proofing;

import io.github.baidiao.benchmarks.reconcile.SandboxProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** What a proofing at a station takes of our own time, step by step. */
public final class ProofingTimes {
  /** What a real run does. */
  public static final Size REAL = new Size(3, 4, 10);

  /** What shows that it still runs. */
  public static final Size REHEARSAL = new Size(1, 0, 1);

  private ProofingTimes() {}

  /**
   * How much.
   *
   * @param processes one after the other; the first citizen of each meets a cold Java
   * @param warmUp citizens after the first that are not counted
   * @param warm citizens after those
   */
  public record Size(int processes, int warmUp, int warm) {}

  /** The median and the longest of some times, in nanoseconds. */
  public record Figures(double median, double most) {
    static Figures of(List<Long> nanos) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return new Figures(
          sorted.get((sorted.size() - 1) / 2).doubleValue(),
          sorted.get(sorted.size() - 1).doubleValue());
    }
  }

  /** Citizens whose times are told together. */
  public record Citizens(List<Map<Step, Stopwatch.Nanos>> each) {
    public Figures own(Step step) {
      return figures(times -> of(times, step).own());
    }

    public Figures network(Step step) {
      return figures(times -> of(times, step).network());
    }

    /** Returns the sums of each citizen's steps. */
    public Figures own() {
      return figures(times -> times.values().stream().mapToLong(Stopwatch.Nanos::own).sum());
    }

    public Figures network() {
      return figures(times -> times.values().stream().mapToLong(Stopwatch.Nanos::network).sum());
    }

    private static Stopwatch.Nanos of(Map<Step, Stopwatch.Nanos> times, Step step) {
      return Objects.requireNonNull(times.get(step));
    }

    private Figures figures(ToLongFunction<Map<Step, Stopwatch.Nanos>> what) {
      return Figures.of(each.stream().map(what::applyAsLong).toList());
    }
  }

  /**
   * What came of it.
   *
   * @param start how long a process takes until it is ready: models, keys, the card monitor
   * @param first the first citizen of each process
   * @param warm the others that count
   */
  public record Outcome(boolean pcscd, Figures start, Citizens first, Citizens warm) {}

  /** Says what was not built; empty when it can be measured. */
  public static String missing() {
    return Files.exists(SandboxProcess.jar()) ? "" : "sandbox.jar is not built";
  }

  /** Lets stations work against the sandbox, which is a process of its own. */
  public static Outcome measure(Size size, boolean pcscd, PrintStream progress)
      throws IOException, InterruptedException {
    Path frame = Files.createTempFile("frame", ".png");
    try (SandboxProcess sandbox = SandboxProcess.start(SandboxProcess.jar())) {
      Files.write(frame, Faces.drawn(StationFlow.CITIZEN));
      List<Long> starts = new ArrayList<>();
      Citizens first = new Citizens(new ArrayList<>());
      Citizens warm = new Citizens(new ArrayList<>());
      int citizens = 1 + size.warmUp() + size.warm();
      for (int i = 1; i <= size.processes(); i++) {
        progress.printf("station %d of %d: %d citizens%n", i, size.processes(), citizens);
        StationProcess.Told told = StationProcess.run(sandbox.agent(), frame, pcscd, citizens);
        starts.add(told.startNanos());
        first.each().add(told.citizens().get(0));
        warm.each().addAll(told.citizens().subList(1 + size.warmUp(), citizens));
      }
      return new Outcome(pcscd, Figures.of(starts), first, warm);
    } finally {
      Files.delete(frame);
    }
  }
}
