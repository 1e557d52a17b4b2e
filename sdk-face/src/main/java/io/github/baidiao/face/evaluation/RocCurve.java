package io.github.baidiao.face.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What each threshold costs, counted exactly, ties included: a similarity at the threshold is a
 * match. Immutable.
 */
public final class RocCurve {
  private final double[] mated;
  private final double[] nonMated;
  private final double[] thresholds;

  private RocCurve(double[] mated, double[] nonMated) {
    this.mated = mated;
    this.nonMated = nonMated;
    this.thresholds = thresholds();
  }

  static RocCurve of(double[] mated, double[] nonMated) {
    double[] sortedMated = mated.clone();
    double[] sortedNonMated = nonMated.clone();
    Arrays.sort(sortedMated);
    Arrays.sort(sortedNonMated);
    return new RocCurve(sortedMated, sortedNonMated);
  }

  // Every similarity there is, once, and one above them all: between two of them nothing changes.
  private double[] thresholds() {
    double[] observed =
        DoubleStream.concat(Arrays.stream(mated), Arrays.stream(nonMated))
            .filter(similarity -> similarity != Double.NEGATIVE_INFINITY)
            .sorted()
            .distinct()
            .toArray();
    double[] all = Arrays.copyOf(observed, observed.length + 1);
    all[observed.length] = Math.nextUp(observed[observed.length - 1]);
    return all;
  }

  /** Returns how many mated comparisons were made. */
  public int mated() {
    return mated.length;
  }

  /** Returns how many non-mated comparisons were made. */
  public int nonMated() {
    return nonMated.length;
  }

  /** Returns what a threshold costs. */
  public OperatingPoint at(double threshold) {
    return new OperatingPoint(threshold, matches(nonMated, threshold), matches(mated, threshold));
  }

  private static Proportion matches(double[] sorted, double threshold) {
    return Proportion.of(sorted.length - firstFrom(sorted, threshold), sorted.length);
  }

  private static int firstFrom(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the smallest threshold whose FMR is at most the given one: the {@code double} next
   * above the similarity of the first stranger too many. With fewer strangers than 1 / rate it lets
   * none of them pass, and the interval of its FMR says how little that proves.
   *
   * @param rate 0 to below 1
   */
  public OperatingPoint atFalseMatchRate(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a rate from 0 to below 1 is needed");
    }
    // The quotient decides: 0.29 of 100 is 28.999..., and yet 29 of 100 are 0.29.
    int most = (int) (rate * nonMated.length) + 1;
    while ((double) most / nonMated.length > rate) {
      most--;
    }
    double firstTooMany = nonMated[nonMated.length - 1 - most];
    return at(Math.max(Math.nextUp(firstTooMany), thresholds[0]));
  }

  /**
   * Returns the point of the curve where FMR and FNMR differ least, the lowest of several; the
   * equal error rate (EER) is its {@link OperatingPoint#meanErrorRate}.
   */
  public OperatingPoint equalError() {
    return Collections.min(
        points(),
        Comparator.comparingDouble(
            point -> Math.abs(point.falseMatchRate().value() - point.falseNonMatchRate().value())));
  }

  /**
   * Returns the point of the curve with most comparisons decided rightly, the lowest of several.
   */
  public OperatingPoint bestAccuracy() {
    return Collections.max(points(), RocCurve::byAccuracyThenLowest);
  }

  private static int byAccuracyThenLowest(OperatingPoint one, OperatingPoint other) {
    int byAccuracy = Integer.compare(one.accuracy().count(), other.accuracy().count());
    return byAccuracy != 0 ? byAccuracy : Double.compare(other.threshold(), one.threshold());
  }

  /**
   * Returns the area under the curve, 0 to 1: how likely a mated comparison is more similar than a
   * non-mated one, equal ones counted half (Mann and Whitney).
   */
  public double areaUnderCurve() {
    long halves = 0;
    for (double similarity : mated) {
      int below = firstFrom(nonMated, similarity);
      int upTo = firstFrom(nonMated, Math.nextUp(similarity));
      halves += below + (long) upTo;
    }
    return halves / 2.0 / mated.length / nonMated.length;
  }

  /** Returns every point of the curve, by rising threshold: all are matches first, none last. */
  public List<OperatingPoint> points() {
    return Arrays.stream(thresholds).mapToObj(this::at).collect(Collectors.toList());
  }

  @Override
  public String toString() {
    return "RocCurve[" + mated.length + " mated, " + nonMated.length + " non-mated]";
  }
}
