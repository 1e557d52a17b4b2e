package io.github.baidiao.face.evaluation;

import java.util.Arrays;

/** Similarities in order of adding; a failure is below every threshold. */
final class Scores {
  private static final double FAILURE = Double.NEGATIVE_INFINITY;

  private double[] values = new double[64];
  private int size;

  void add(double similarity) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = similarity;
  }

  void addFailure() {
    add(FAILURE);
  }

  int failures() {
    return size - withoutFailures().length;
  }

  double[] all() {
    return Arrays.copyOf(values, size);
  }

  double[] withoutFailures() {
    return Arrays.stream(values, 0, size).filter(value -> value != FAILURE).toArray();
  }
}
