package io.github.baidiao.benchmarks.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The load the station agent has to stand, and its memory after each minute: 50 clients at once,
 * then a steady number of requests.
 */
public final class AgentReport {
  private AgentReport() {}

  /**
   * How much.
   *
   * @param parallel how long 50 clients ask as fast as they can
   * @param perSecond requests a second after that
   * @param minutes how many times {@code minute} that lasts
   * @param minute after how long the memory is looked at
   */
  public record Plan(Duration parallel, int perSecond, int minutes, Duration minute) {
    /** What docs/benchmarks.md claims: a minute, then 150 a second for five. */
    public static final Plan FULL = new Plan(Duration.ofMinutes(1), 150, 5, Duration.ofMinutes(1));
  }

  /** Runs it against an agent, and returns the table. */
  public static String run(List<String> program, Plan plan)
      throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder();
    table.append("`baidiao agent`, ").append(AgentProcess.HEAP).append(", simulated card.\n\n");
    table.append(
        "| | Requests | per second | p50 | p99 | longest | Answers | Heap after GC | RSS |\n");
    table.append("|---|---|---|---|---|---|---|---|---|\n");
    try (AgentProcess agent = AgentProcess.start(program)) {
      AgentLoad.Outcome warm = AgentLoad.steady(agent.address(), 20, plan.minute().dividedBy(20));
      row(table, "warm-up", warm, agent.afterCollection());
      AgentLoad.Outcome all = AgentLoad.parallel(agent.address(), 50, plan.parallel());
      row(table, "50 clients", all, agent.afterCollection());
      for (int minute = 1; minute <= plan.minutes(); minute++) {
        AgentLoad.Outcome steady =
            AgentLoad.steady(agent.address(), plan.perSecond(), plan.minute());
        row(table, plan.perSecond() + "/s, " + minute, steady, agent.afterCollection());
      }
    }
    return table.toString();
  }

  private static void row(
      StringBuilder table, String name, AgentLoad.Outcome load, AgentProcess.Memory memory) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.0f | %s | %s | %s | %s | %.1f MB | %.1f MB |%n",
            name,
            load.sortedNanos().size(),
            load.perSecond(),
            millis(load.percentile(50)),
            millis(load.percentile(99)),
            millis(load.percentile(100)),
            load.outcomes(),
            memory.heapKilobytes() / 1024.0,
            memory.residentKilobytes() / 1024.0));
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }

  /** Runs the whole plan: {@code AgentReport baidiao.jar}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> program =
        arguments.length == 1
            ? List.of("-jar", Path.of(arguments[0]).toString())
            : List.of(arguments);
    System.out.print(run(program, Plan.FULL));
  }
}
