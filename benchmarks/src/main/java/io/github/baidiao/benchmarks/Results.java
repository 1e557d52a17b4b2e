package io.github.baidiao.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured: for each way of a comparison one score a round. */
final class Results {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<Comparison, Map<String, List<Score>>> scores = new LinkedHashMap<>();

  void add(Comparison comparison, Collection<RunResult> round) {
    for (RunResult result : round) {
      if (comparison.turns() > 0) {
        result.getSecondaryResults().forEach((way, time) -> addTime(comparison, way, time));
      } else {
        addMethod(comparison, result);
      }
    }
  }

  private void addTime(Comparison comparison, String way, Result<?> time) {
    of(comparison, way).add(new Score(time.getScore(), Double.NaN));
  }

  private void addMethod(Comparison comparison, RunResult result) {
    String name = result.getParams().getBenchmark();
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    of(comparison, name.substring(name.lastIndexOf('.') + 1))
        .add(
            new Score(
                result.getPrimaryResult().getStatistics().getPercentile(50),
                allocated == null ? Double.NaN : allocated.getScore()));
  }

  Set<String> methods(Comparison comparison) {
    return scores.getOrDefault(comparison, Collections.emptyMap()).keySet();
  }

  /** Nanoseconds for one call, in the rounds. */
  Spread time(Comparison comparison, String method) {
    return spread(comparison, method, Score::nanoseconds);
  }

  /** Bytes allocated by one call, in the rounds. */
  Spread allocated(Comparison comparison, String method) {
    return spread(comparison, method, Score::allocated);
  }

  private Spread spread(Comparison comparison, String method, ToDoubleFunction<Score> value) {
    return Spread.of(of(comparison, method).stream().map(value::applyAsDouble).toList());
  }

  /** How many times as long the first takes as the second; each round by itself. */
  Spread ratio(Comparison comparison, String first, String second) {
    List<Score> above = of(comparison, first);
    List<Score> below = of(comparison, second);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < above.size(); round++) {
      ratios.add(above.get(round).nanoseconds() / below.get(round).nanoseconds());
    }
    return Spread.of(ratios);
  }

  private List<Score> of(Comparison comparison, String method) {
    return scores
        .computeIfAbsent(comparison, key -> new LinkedHashMap<>())
        .computeIfAbsent(method, key -> new ArrayList<>());
  }

  private record Score(double nanoseconds, double allocated) {}

  /** The median over the rounds, and the two rounds farthest from it. */
  record Spread(double median, double least, double most) {
    static Spread of(List<Double> rounds) {
      if (rounds.isEmpty()) {
        throw new IllegalArgumentException("not measured");
      }
      List<Double> sorted = rounds.stream().sorted().toList();
      int middle = sorted.size() / 2;
      double median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }
}
