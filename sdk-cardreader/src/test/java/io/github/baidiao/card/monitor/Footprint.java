package io.github.baidiao.card.monitor;

import java.lang.management.ManagementFactory;

/** What this JVM holds on to, so that a test of many rounds can tell whether it grows. */
record Footprint(long heapBytes, int threads) {
  /**
   * What logging and the other tests of this JVM may come to meanwhile (1.3 MB seen). Some hundred
   * cards that are held on to are more: 6 KB each.
   */
  private static final long NOISE = 2 * 1024 * 1024;

  static Footprint now() {
    // The smallest of some: a collection can come too early for what has just been let go.
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      ManagementFactory.getMemoryMXBean().gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return new Footprint(least, ManagementFactory.getThreadMXBean().getThreadCount());
  }

  long grownSince(Footprint before) {
    return heapBytes - before.heapBytes;
  }

  boolean isFlatSince(Footprint before) {
    return grownSince(before) < NOISE && threads <= before.threads + 1;
  }
}
