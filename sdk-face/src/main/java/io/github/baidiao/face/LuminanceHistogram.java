package io.github.baidiao.face;

/** How often each luminance occurs, 0 to 255. */
final class LuminanceHistogram {
  private final int[] counts = new int[256];
  private int total;

  void add(int luminance) {
    counts[luminance]++;
    total++;
  }

  /** Returns how many were added. */
  int total() {
    return total;
  }

  /** Returns the share of an inclusive range. */
  double share(int from, int to) {
    long count = 0;
    for (int i = from; i <= to; i++) {
      count += counts[i];
    }
    return (double) count / total;
  }

  /** Returns the mean, 0 to 1. */
  double mean() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (double) i * counts[i];
    }
    return sum / 255 / total;
  }

  /** Returns the variance of values of 0 to 1. */
  double variance() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * (i / 255.0 - mean) * (i / 255.0 - mean);
    }
    return sum / total;
  }

  /** Returns the entropy in bits. */
  double entropy() {
    double sum = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / total;
        sum -= share * Math.log(share) / Math.log(2);
      }
    }
    return sum;
  }

  /** Returns how much two histograms have in common, 0 to 1. */
  double commonWith(LuminanceHistogram other) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += Math.min((double) counts[i] / total, (double) other.counts[i] / other.total);
    }
    return sum;
  }
}
