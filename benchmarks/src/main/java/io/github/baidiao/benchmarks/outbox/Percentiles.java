package io.github.baidiao.benchmarks.outbox;

import java.util.Arrays;

/** Median and p99 of what took so many nanoseconds. */
public record Percentiles(double median, double p99) {

  public static Percentiles of(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2.0;
    return new Percentiles(median, sorted[(int) Math.ceil(last * 0.99)]);
  }
}
