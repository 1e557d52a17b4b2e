package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.BenchmarksMain.Suite;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One run: all comparisons round after round, so that what changes on the machine meanwhile meets
 * both sides of each.
 */
final class Run {
  private static final List<String> PEOPLE = List.of("dao", "somchai");

  private final Set<Suite> suites;
  private final PrintStream progress;

  Run(Set<Suite> suites, PrintStream progress) {
    this.suites = suites;
    this.progress = progress;
  }

  /** Measures, each comparison in processes of its own, and returns the tables. */
  String measure(int rounds, Path folder) throws RunnerException {
    String missing = PcscdCards.missing(PEOPLE.size());
    try (PcscdCards inserted = missing.isEmpty() ? PcscdCards.of(PEOPLE) : null) {
      List<Comparison> all = comparisons(inserted != null);
      String[] jvmArgs = inserted == null ? new String[0] : inserted.jvmArgs();
      Machine machine = Machine.now();
      Results results = new Results();
      for (int round = 1; round <= rounds; round++) {
        for (int i = 0; i < all.size(); i++) {
          Comparison comparison = all.get(i);
          if (round == 1 || !comparison.slow()) {
            progress.printf("round %d of %d: %s%n", round, rounds, comparison);
            ChainedOptionsBuilder options =
                comparison
                    .measured()
                    .jvmArgsAppend(jvmArgs)
                    .resultFormat(ResultFormatType.JSON)
                    .result(folder.resolve(i + "-" + round + ".json").toString());
            results.add(comparison, new Runner(quiet(options).build()).run());
          }
        }
      }
      return new Report(results, machine, rounds, missing).markdown(all);
    }
  }

  /** Lets each method run once in this process, with one person and without what takes long. */
  String rehearse() throws RunnerException {
    String missing = PcscdCards.missing(1);
    try (PcscdCards inserted = missing.isEmpty() ? PcscdCards.of(PEOPLE.subList(0, 1)) : null) {
      List<Comparison> few =
          comparisons(inserted != null).stream()
              .filter(one -> !one.slow() && PEOPLE.get(0).equals(one.person()))
              .toList();
      Results results = new Results();
      for (Comparison comparison : few) {
        results.add(comparison, new Runner(quiet(comparison.rehearsed()).build()).run());
      }
      return new Report(results, Machine.now(), 1, missing).markdown(few);
    }
  }

  private static ChainedOptionsBuilder quiet(ChainedOptionsBuilder options) {
    return options.verbosity(VerboseMode.SILENT);
  }

  private List<Comparison> comparisons(boolean pcscd) {
    List<Comparison> all = new ArrayList<>();
    if (suites.contains(Suite.PLANS)) {
      for (Link link : Link.values()) {
        for (String person : PEOPLE) {
          for (Parts parts : Parts.values()) {
            if (pcscd || link != Link.PCSCD) {
              all.add(Comparison.plans(link, person, parts));
            }
          }
        }
      }
    }
    if (suites.contains(Suite.SHARE) && pcscd) {
      for (Parts parts : Parts.values()) {
        all.add(Comparison.share(PEOPLE.get(0), parts));
      }
    }
    if (suites.contains(Suite.PARSING)) {
      all.add(Comparison.parsing("malee"));
      all.add(Comparison.parsing("dao"));
    }
    return all;
  }
}
