package io.github.baidiao.face.opencv;

/**
 * Turns, scales and moves, and never shears: {@code x' = a x - b y + dx}, {@code y' = b x + a y +
 * dy}. Coordinates are continuous: the first pixel reaches from 0 to 1. Immutable.
 */
final class SimilarityTransform {
  final double a;
  final double b;
  final double dx;
  final double dy;

  SimilarityTransform(double a, double b, double dx, double dy) {
    this.a = a;
    this.b = b;
    this.dx = dx;
    this.dy = dy;
  }

  /** From a square of {@code size} pixels to the one around a centre, turned clockwise. */
  static SimilarityTransform ontoSquare(
      int size, double centreX, double centreY, double side, double radians) {
    double a = side / size * Math.cos(radians);
    double b = side / size * Math.sin(radians);
    double half = size / 2.0;
    return new SimilarityTransform(a, b, centreX - (a - b) * half, centreY - (a + b) * half);
  }

  /** The least-squares fit that brings points near to others; each {@code {x, y}}. */
  static SimilarityTransform fit(double[][] from, double[][] to) {
    double[] fromMean = mean(from);
    double[] toMean = mean(to);
    double a = 0;
    double b = 0;
    double squares = 0;
    for (int i = 0; i < from.length; i++) {
      double x = from[i][0] - fromMean[0];
      double y = from[i][1] - fromMean[1];
      double u = to[i][0] - toMean[0];
      double v = to[i][1] - toMean[1];
      a += x * u + y * v;
      b += x * v - y * u;
      squares += x * x + y * y;
    }
    a /= squares;
    b /= squares;
    return new SimilarityTransform(
        a,
        b,
        toMean[0] - a * fromMean[0] + b * fromMean[1],
        toMean[1] - b * fromMean[0] - a * fromMean[1]);
  }

  private static double[] mean(double[][] points) {
    double x = 0;
    double y = 0;
    for (double[] point : points) {
      x += point[0] / points.length;
      y += point[1] / points.length;
    }
    return new double[] {x, y};
  }

  double x(double x, double y) {
    return a * x - b * y + dx;
  }

  double y(double x, double y) {
    return b * x + a * y + dy;
  }

  /** The same, measured in units of so many pixels from another origin. */
  SimilarityTransform seenFrom(double left, double top, double unit) {
    return new SimilarityTransform(a / unit, b / unit, (dx - left) / unit, (dy - top) / unit);
  }

  /** How long one becomes. */
  double scale() {
    return Math.hypot(a, b);
  }
}
