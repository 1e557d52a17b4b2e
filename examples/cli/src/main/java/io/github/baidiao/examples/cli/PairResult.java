package io.github.baidiao.examples.cli;

import io.github.baidiao.face.ThresholdPolicy;
import java.util.List;
import java.util.Optional;

/**
 * What became of a pair.
 *
 * @param similarity empty if a picture cannot be compared
 * @param problems what is wrong with which picture; empty if both were compared
 */
record PairResult(Pair pair, Optional<Double> similarity, List<PictureProblem> problems) {

  /** Returns the exit code of what went wrong, if that is more than a picture without a face. */
  Optional<ExitCode> error() {
    return problems.stream()
        .filter(problem -> !problem.isUnusableFace())
        .map(problem -> ExitCode.of(problem.code()))
        .findFirst();
  }

  /**
   * One line of {@code face batch}: {@code docs/schema/face-batch.schema.json}. A column that is
   * named like one of ours is left out.
   */
  JsonObject json(ThresholdPolicy thresholds) {
    JsonObject line =
        new JsonObject()
            .with(Pair.A, pair.column(Pair.A))
            .with(Pair.B, pair.column(Pair.B))
            .withNumber("similarity", similarity)
            .with(
                "decision",
                similarity
                    .map(value -> thresholds.decide(value).name())
                    .orElseGet(() -> PictureProblem.decision(problems)))
            .with("problems", problems, PictureProblem::json);
    pair.columns()
        .forEach(
            (name, value) -> {
              if (!line.fields().containsKey(name)) {
                line.with(name, value);
              }
            });
    return line;
  }
}
