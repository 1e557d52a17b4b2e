package io.github.baidiao.face.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/** The accuracy on pairs that had no part in the choice of the threshold. Immutable. */
public final class CrossValidation {
  private final List<Proportion> folds;

  private CrossValidation(List<Proportion> folds) {
    this.folds = Collections.unmodifiableList(folds);
  }

  static CrossValidation of(double[] mated, double[] nonMated, int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException("at least two parts are needed");
    }
    if (mated.length < folds || nonMated.length < folds) {
      throw new IllegalStateException("a mated and a non-mated pair are needed in each part");
    }
    List<Proportion> accuracies = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      double threshold =
          RocCurve.of(without(mated, fold, folds), without(nonMated, fold, folds))
              .bestAccuracy()
              .threshold();
      accuracies.add(
          RocCurve.of(part(mated, fold, folds), part(nonMated, fold, folds))
              .at(threshold)
              .accuracy());
    }
    return new CrossValidation(accuracies);
  }

  private static double[] part(double[] scores, int fold, int folds) {
    return Arrays.copyOfRange(scores, start(scores, fold, folds), start(scores, fold + 1, folds));
  }

  private static double[] without(double[] scores, int fold, int folds) {
    return DoubleStream.concat(
            Arrays.stream(scores, 0, start(scores, fold, folds)),
            Arrays.stream(scores, start(scores, fold + 1, folds), scores.length))
        .toArray();
  }

  private static int start(double[] scores, int fold, int folds) {
    return (int) ((long) scores.length * fold / folds);
  }

  /** Returns the accuracy on each part. */
  public List<Proportion> folds() {
    return folds;
  }

  /** Returns the mean of the parts' accuracies, 0 to 1. */
  public double mean() {
    return folds.stream().mapToDouble(Proportion::value).sum() / folds.size();
  }

  /** Returns the standard error of {@link #mean}, as LFW defines it. */
  public double standardError() {
    double mean = mean();
    double squares = folds.stream().mapToDouble(fold -> square(fold.value() - mean)).sum();
    return Math.sqrt(squares / (folds.size() - 1) / folds.size());
  }

  private static double square(double value) {
    return value * value;
  }

  @Override
  public String toString() {
    return "accuracy " + mean() + " +- " + standardError();
  }
}
