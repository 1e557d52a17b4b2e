package io.github.baidiao.face.engine;

/**
 * An upright rectangle around a face, in pixels of the picture; it may reach over the edge.
 * Immutable; {@code toString} is masked.
 */
public final class FaceBox {
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  private FaceBox(double left, double top, double width, double height) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  /** Makes a rectangle; width and height are not negative. */
  public static FaceBox of(double left, double top, double width, double height) {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("width and height must not be negative");
    }
    return new FaceBox(left, top, width, height);
  }

  public double left() {
    return left;
  }

  public double top() {
    return top;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** Returns the area in square pixels. */
  public double area() {
    return width * height;
  }

  @Override
  public String toString() {
    return "FaceBox[masked]";
  }
}
