package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.Pixels;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** The part of a picture that a turned square touches: upright, and inside of the picture. */
final class Region {
  final int left;
  final int top;
  private final int width;
  private final int height;

  private Region(int left, int top, int width, int height) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  /** Returns the region, with a margin for what interpolation looks at, in whole blocks. */
  static Region under(Pixels picture, int size, SimilarityTransform onto, int block) {
    double[] x = {onto.x(0, 0), onto.x(size, 0), onto.x(0, size), onto.x(size, size)};
    double[] y = {onto.y(0, 0), onto.y(size, 0), onto.y(0, size), onto.y(size, size)};
    int left = first(x, block);
    int top = first(y, block);
    int width = (end(x, block, picture.width()) - left) / block * block;
    int height = (end(y, block, picture.height()) - top) / block * block;
    return new Region(left, top, width, height);
  }

  private static int first(double[] corners, int block) {
    double first = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
    return (int) Math.max(0, Math.floor(first) - 2 * block);
  }

  private static int end(double[] corners, int block, int limit) {
    double end = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
    return (int) Math.min(limit, Math.ceil(end) + 2 * block);
  }

  boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  /** Copies the region into native memory. */
  Mat copy(Pixels picture) {
    Mat copy = new Mat(height, width, CvType.CV_8UC3);
    for (int row = 0; row < height; row++) {
      int offset = 3 * ((top + row) * picture.width() + left);
      copy.put(new int[] {row, 0}, picture.rgb(), offset, 3 * width);
    }
    return copy;
  }
}
