package io.github.baidiao.examples.cli;

import io.github.baidiao.face.evaluation.ComparisonSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was compared of one set of pairs. */
final class RocFigures {
  private final ComparisonSet comparisons = new ComparisonSet();
  private boolean hasMated;
  private boolean hasNonMated;
  private int errors;
  private @Nullable ExitCode firstError;

  /** A pair of this kind will come. */
  void expect(boolean same) {
    hasMated |= same;
    hasNonMated |= !same;
  }

  /** Rates need both kinds. */
  void check() {
    if (!hasMated || !hasNonMated) {
      throw CliException.pairsInvalid("a set has no pairs with same = " + (hasMated ? "0" : "1"));
    }
  }

  /** A picture that cannot be read says nothing about the model: its pair is in no figure. */
  void add(boolean same, PairResult result) {
    Optional<ExitCode> error = result.error();
    if (error.isPresent()) {
      errors++;
      firstError = firstError == null ? error.get() : firstError;
    } else {
      result
          .similarity()
          .ifPresentOrElse(
              similarity -> comparisons.add(same, similarity), () -> comparisons.addFailure(same));
    }
  }

  ComparisonSet comparisons() {
    return comparisons;
  }

  int errors() {
    return errors;
  }

  Optional<ExitCode> firstError() {
    return Optional.ofNullable(firstError);
  }
}
