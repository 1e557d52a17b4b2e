package io.github.baidiao.face;

import java.util.function.DoubleUnaryOperator;

/**
 * The mappings of OFIQ 1.0.3, the reference implementation of ISO/IEC 29794-5, from a native value
 * to 0 (bad) to 100 (good), before it is rounded.
 */
final class OfiqMapping {
  private OfiqMapping() {}

  /** More is better: half of the marks at {@code middle}. */
  static DoubleUnaryOperator rising(double middle, double width) {
    return x -> 100 * sigmoid(x, middle, width);
  }

  /** Less is better. */
  static DoubleUnaryOperator falling(double height, double from, double middle, double width) {
    return x -> height * (from - sigmoid(x, middle, width));
  }

  /** The nearer to {@code best}, the better. */
  static DoubleUnaryOperator near(double best, double width) {
    return x -> 200 * (1 - sigmoid(Math.abs(x - best), 0, width));
  }

  /** Degrees away from looking straight. */
  static double pose(double degrees) {
    double cosine = Math.max(0, Math.cos(Math.toRadians(degrees)));
    return 100 * cosine * cosine;
  }

  static double luminanceMean(double mean) {
    return 100 * sigmoid(mean, 0.2, 0.05) * (1 - sigmoid(mean, 0.8, 0.05));
  }

  static double luminanceVariance(double variance) {
    return 100 * Math.sin(Math.PI * 60 * variance / (60 * variance + 1));
  }

  static double overExposure(double share) {
    return 1 / (share + 0.01);
  }

  static double illuminationUniformity(double common) {
    return 100 * Math.pow(Math.max(0, common), 0.3);
  }

  private static double sigmoid(double x, double middle, double width) {
    return 1 / (1 + Math.exp((middle - x) / width));
  }
}
