package io.github.baidiao.benchmarks;

import java.util.Arrays;

/**
 * Does the same in several ways in turn, each call timed. What else the machine does meanwhile, and
 * how warm its caches are, meets all of them alike; forks one after the other are apart by seconds.
 */
public final class Turns {
  private Turns() {}

  /** One way to do it. */
  public interface Way {
    Object go() throws Exception;
  }

  /** Returns the median time of each way, in nanoseconds. */
  public static double[] medians(int turns, Way... ways) throws Exception {
    return Arrays.stream(times(turns, ways)).mapToDouble(Turns::median).toArray();
  }

  /** Returns all times of each way, in nanoseconds. */
  public static long[][] times(int turns, Way... ways) throws Exception {
    long[][] times = new long[ways.length][turns];
    Object last = null;
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < ways.length; i++) {
        // Nobody is always the first: what comes after a long call finds other caches.
        int way = (turn + i) % ways.length;
        long start = System.nanoTime();
        last = ways[way].go();
        times[way][turn] = System.nanoTime() - start;
      }
    }
    if (last == null) {
      throw new IllegalStateException("nothing was read");
    }
    return times;
  }

  private static double median(long[] times) {
    Arrays.sort(times);
    return (times[(times.length - 1) / 2] + times[times.length / 2]) / 2.0;
  }
}
