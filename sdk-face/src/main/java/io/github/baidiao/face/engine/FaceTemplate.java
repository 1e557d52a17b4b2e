package io.github.baidiao.face.engine;

import java.util.Arrays;

/**
 * A face as numbers: a vector of length 1, which means something only beside another one of the
 * same model (ISO/IEC 2382-37: biometric template). A biometric of a person: not to be kept or
 * logged. Thread-safe until {@link #close} wipes it; {@code toString} is masked.
 */
public final class FaceTemplate implements AutoCloseable {
  private final ModelInfo model;
  private final float[] unit;

  private FaceTemplate(ModelInfo model, float[] unit) {
    this.model = model;
    this.unit = unit;
  }

  /**
   * Makes a template of what a model gave, copied and brought to length 1.
   *
   * @param model the model that gave it
   * @param vector its output, at least two numbers, every one finite
   * @throws IllegalArgumentException if it has no direction or holds NaN or infinity
   */
  public static FaceTemplate of(ModelInfo model, float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    if (vector.length < 2 || !(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a vector with a direction is needed");
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return new FaceTemplate(model, unit);
  }

  /** Returns which model gave it. */
  public ModelInfo model() {
    return model;
  }

  /**
   * Returns the cosine of the angle to another template: 1 the same direction, 0 nothing in common.
   *
   * @throws IllegalArgumentException if the other one is of another model
   */
  public double similarityTo(FaceTemplate other) {
    if (!model.equals(other.model) || unit.length != other.unit.length) {
      throw new IllegalArgumentException("templates of two models cannot be compared");
    }
    float sum = 0;
    for (int i = 0; i < unit.length; i++) {
      sum += unit[i] * other.unit[i];
    }
    return Math.max(-1, Math.min(1, sum));
  }

  /** Returns the numbers; a copy, which the caller wipes. */
  public float[] toArray() {
    return unit.clone();
  }

  /** Wipes the numbers; every similarity is 0 from then on. */
  @Override
  public void close() {
    Arrays.fill(unit, 0);
  }

  @Override
  public String toString() {
    return "FaceTemplate[masked]";
  }
}
