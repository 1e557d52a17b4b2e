package io.github.baidiao.face.engine;

/**
 * A place in a picture, in pixels from its top left corner: the middle of the first pixel is (0,
 * 0). It may lie outside of the picture. Immutable; {@code toString} is masked.
 */
public final class FacePoint {
  private final double x;
  private final double y;

  private FacePoint(double x, double y) {
    this.x = x;
    this.y = y;
  }

  public static FacePoint of(double x, double y) {
    return new FacePoint(x, y);
  }

  /** Returns how far to the right. */
  public double x() {
    return x;
  }

  /** Returns how far down. */
  public double y() {
    return y;
  }

  /** Returns the distance to another place, in pixels. */
  public double distanceTo(FacePoint other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** Returns the place half way to another one. */
  public FacePoint halfWayTo(FacePoint other) {
    return of((x + other.x) / 2, (y + other.y) / 2);
  }

  @Override
  public String toString() {
    return "FacePoint[masked]";
  }
}
