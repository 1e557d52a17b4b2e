package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.face.FirstComparison;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A benchmark class with its parameters: what is measured side by side.
 *
 * @param turns how often each way is gone, in one round; 0 where JMH itself does the counting
 */
record Comparison(Class<?> benchmarks, int turns, Map<String, String> parameters) {

  static Comparison parsing(String person) {
    return new Comparison(Parsing.class, 0, Map.of("person", person));
  }

  static Comparison share(String person, Parts parts) {
    return new Comparison(Share.class, 400, Map.of("person", person, "parts", parts.name()));
  }

  static Comparison plans(Link link, String person, Parts parts) {
    int turns =
        switch (link) {
          case IN_PROCESS -> 20_000;
          case PCSCD -> 400;
          case TA1_96 -> 5;
          case NO_TA1 -> 1;
        };
    return new Comparison(
        Plans.class, turns, Map.of("link", link.name(), "person", person, "parts", parts.name()));
  }

  static Comparison face(Class<?> benchmarks) {
    return new Comparison(benchmarks, 0, Map.of());
  }

  static Comparison firstComparison() {
    return new Comparison(FirstComparison.class, 5, Map.of());
  }

  /** Whether it takes seconds: measured in one round only, and left out of a rehearsal. */
  boolean slow() {
    return turns == 1;
  }

  /** Whose card it is about; nobody's where it is about faces. */
  String person() {
    return parameters.getOrDefault("person", "");
  }

  boolean ofFaces() {
    return person().isEmpty();
  }

  String parameter(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include("^" + benchmarks.getName().replace(".", "\\.") + "\\.");
    parameters.forEach(options::param);
    return options.timeUnit(TimeUnit.NANOSECONDS).shouldFailOnError(true);
  }

  /** What one round of a real run does. */
  ChainedOptionsBuilder measured() {
    ChainedOptionsBuilder options = options().forks(1);
    if (turns > 0) {
      return options
          .param("turns", String.valueOf(turns))
          .mode(Mode.SingleShotTime)
          .warmupIterations(turns < 100 ? 0 : 1)
          .measurementIterations(1);
    }
    return options
        .mode(Mode.AverageTime)
        .addProfiler(GCProfiler.class)
        .warmupIterations(4)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(500));
  }

  /** Every way once, in this process: shows that it runs, measures nothing. */
  ChainedOptionsBuilder rehearsed() {
    return options()
        .forks(0)
        .mode(Mode.SingleShotTime)
        .warmupIterations(0)
        .measurementIterations(1);
  }

  @Override
  public String toString() {
    return benchmarks.getSimpleName() + " " + parameters;
  }
}
