package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FoundFace;
import java.util.Arrays;

/** The outline of a face in a picture: the mesh's oval, or the box where there is no mesh. */
final class FaceRegion {
  // MediaPipe's numbers of the points along the face's outline, from the middle of the forehead.
  private static final int[] OVAL = {
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
  };

  private final double[] x;
  private final double[] y;

  private FaceRegion(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  static FaceRegion of(FoundFace face) {
    return face.mesh().map(FaceRegion::oval).orElseGet(() -> rectangle(face.box()));
  }

  private static FaceRegion oval(FaceMesh mesh) {
    double[] x = new double[OVAL.length];
    double[] y = new double[OVAL.length];
    for (int i = 0; i < OVAL.length; i++) {
      FacePoint point = mesh.at(OVAL[i]);
      x[i] = point.x();
      y[i] = point.y();
    }
    return new FaceRegion(x, y);
  }

  private static FaceRegion rectangle(FaceBox box) {
    double right = box.left() + box.width();
    double bottom = box.top() + box.height();
    return new FaceRegion(
        new double[] {box.left(), right, right, box.left()},
        new double[] {box.top(), box.top(), bottom, bottom});
  }

  double left() {
    return Arrays.stream(x).min().getAsDouble();
  }

  double right() {
    return Arrays.stream(x).max().getAsDouble();
  }

  double top() {
    return Arrays.stream(y).min().getAsDouble();
  }

  double bottom() {
    return Arrays.stream(y).max().getAsDouble();
  }

  /**
   * Finds where a row enters and leaves the face, in turn.
   *
   * @param crossings takes the places, in rising order
   * @return how many there are
   */
  int cross(double row, double[] crossings) {
    int count = 0;
    for (int i = 0, before = x.length - 1; i < x.length; before = i++) {
      if (y[i] > row != y[before] > row) {
        crossings[count++] = x[i] + (row - y[i]) * (x[before] - x[i]) / (y[before] - y[i]);
      }
    }
    Arrays.sort(crossings, 0, count);
    return count;
  }

  /** Returns how many crossings a row can have. */
  int mostCrossings() {
    return x.length;
  }
}
