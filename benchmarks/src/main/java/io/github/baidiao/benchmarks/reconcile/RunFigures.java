package io.github.baidiao.benchmarks.reconcile;

/**
 * How a run over a list of visits ended.
 *
 * @param seconds from the start of its process to its end
 * @param residentKilobytes the most it had in memory, all kinds together; 0 where the system does
 *     not tell
 * @param heapMegabytes the most of Java heap that a collection found
 * @param liveMegabytes the most that a collection left
 */
public record RunFigures(
    int visits, double seconds, long residentKilobytes, long heapMegabytes, long liveMegabytes) {

  /** Visits in a second, the start of Java included. */
  public double perSecond() {
    return visits / seconds;
  }
}
