package io.github.baidiao.face.evaluation;

/** What a threshold costs: who is matched if a similarity from it on is a match. Immutable. */
public final class OperatingPoint {
  private final double threshold;
  private final Proportion falseMatchRate;
  private final Proportion trueAcceptRate;

  OperatingPoint(double threshold, Proportion falseMatchRate, Proportion trueAcceptRate) {
    this.threshold = threshold;
    this.falseMatchRate = falseMatchRate;
    this.trueAcceptRate = trueAcceptRate;
  }

  /** Returns the similarity from which on, itself included, it is a match. */
  public double threshold() {
    return threshold;
  }

  /** Returns the share of non-mated comparisons that are matches (FMR; FAR in other papers). */
  public Proportion falseMatchRate() {
    return falseMatchRate;
  }

  /** Returns the share of mated comparisons that are no matches (FNMR). */
  public Proportion falseNonMatchRate() {
    return trueAcceptRate.complement();
  }

  /** Returns the share of mated comparisons that are matches (TAR): 1 - FNMR. */
  public Proportion trueAcceptRate() {
    return trueAcceptRate;
  }

  /** Returns the share of all comparisons that are decided rightly. */
  public Proportion accuracy() {
    return Proportion.of(
        trueAcceptRate.count() + falseMatchRate.of() - falseMatchRate.count(),
        trueAcceptRate.of() + falseMatchRate.of());
  }

  /**
   * Returns the mean of FMR and FNMR, 0 to 1: the EER where this is {@link RocCurve#equalError}.
   */
  public double meanErrorRate() {
    return (falseMatchRate.value() + falseNonMatchRate().value()) / 2;
  }

  @Override
  public String toString() {
    return "from " + threshold + " on: FMR " + falseMatchRate + ", FNMR " + falseNonMatchRate();
  }
}
