package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FoundFace;

/**
 * A made-up head that can be turned: an egg with MediaPipe's points in the places that the measures
 * use. In its own frame x runs to the person's left, y down, z away from the camera; its unit is
 * the distance of the eyes, its origin the middle between the ears.
 */
final class SyntheticFace {
  /** From the middle between the eyes to the chin. */
  static final double T = 1.75;

  private static final double EYE_LEVEL = -0.25;
  private static final double[][] PLACES = new double[FaceMesh.SIZE][];

  static {
    for (int i = 0; i < FaceMesh.SIZE; i++) {
      place(i, 0, 0, -0.5);
    }
    int[] oval = {
      10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
      148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };
    for (int i = 0; i < oval.length; i++) {
      double angle = 2 * Math.PI * i / oval.length;
      place(oval[i], 1.1 * Math.sin(angle), -1.5 * Math.cos(angle), 0);
    }
    place(33, -0.7, EYE_LEVEL, -0.5);
    place(263, 0.7, EYE_LEVEL, -0.5);
    place(4, 0, 0.4, -0.9);
    place(61, -0.4, 0.9, -0.5);
    place(291, 0.4, 0.9, -0.5);
    openEyes(0.1 * T, 0.1 * T);
    openMouth(0.01 * T);
  }

  private final double[][] places = PLACES.clone();
  private double[] turn = {1, 0, 0, 0};

  private static void place(int index, double x, double y, double z) {
    PLACES[index] = new double[] {x, y, z};
  }

  private static void openEyes(double right, double left) {
    lids(PLACES, right, new int[][] {{160, 144}, {159, 145}, {158, 153}}, -0.5);
    lids(PLACES, left, new int[][] {{387, 373}, {386, 374}, {385, 380}}, 0.5);
  }

  private static void openMouth(double by) {
    lips(PLACES, by);
  }

  private static void lids(double[][] places, double by, int[][] pairs, double x) {
    for (int i = 0; i < pairs.length; i++) {
      double opening = i == 1 ? by : by * 0.8;
      places[pairs[i][0]] = new double[] {x, EYE_LEVEL - opening / 2, -0.5};
      places[pairs[i][1]] = new double[] {x, EYE_LEVEL + opening / 2, -0.5};
    }
  }

  private static void lips(double[][] places, double by) {
    int[][] pairs = {{81, 178}, {13, 14}, {311, 402}};
    for (int i = 0; i < pairs.length; i++) {
      double opening = i == 1 ? by : by * 0.8;
      places[pairs[i][0]] = new double[] {0, 0.9 - opening / 2, -0.6};
      places[pairs[i][1]] = new double[] {0, 0.9 + opening / 2, -0.6};
    }
  }

  /** Opens the person's right and left eye so far, in T. */
  SyntheticFace withEyesOpen(double right, double left) {
    lids(places, right * T, new int[][] {{160, 144}, {159, 145}, {158, 153}}, -0.5);
    lids(places, left * T, new int[][] {{387, 373}, {386, 374}, {385, 380}}, 0.5);
    return this;
  }

  /** Opens the mouth so far, in T. */
  SyntheticFace withMouthOpen(double by) {
    lips(places, by * T);
    return this;
  }

  /**
   * Turns the head with quaternions, in degrees: first the chin down about the axis through the
   * ears, then the face to the person's left about the vertical one, then the head to the person's
   * right shoulder about the camera's.
   */
  SyntheticFace turned(double left, double down, double tilted) {
    double[] lowered = quaternion(down, 1, 0, 0);
    double[] sideways = quaternion(left, 0, -1, 0);
    double[] shoulder = quaternion(tilted, 0, 0, -1);
    turn = multiply(shoulder, multiply(sideways, lowered));
    return this;
  }

  /**
   * Returns the head in a picture, with its origin at a place and its eyes so many pixels apart.
   */
  FoundFace at(double x, double y, double eyeDistance) {
    float[] xyz = new float[3 * FaceMesh.SIZE];
    for (int i = 0; i < FaceMesh.SIZE; i++) {
      double[] turned = rotate(places[i]);
      xyz[3 * i] = (float) (x + eyeDistance * turned[0]);
      xyz[3 * i + 1] = (float) (y + eyeDistance * turned[1]);
      xyz[3 * i + 2] = (float) (eyeDistance * turned[2]);
    }
    FaceMesh mesh = FaceMesh.of(xyz);
    FacePoints points =
        new FacePoints(
            seen(x, y, eyeDistance, -0.5, EYE_LEVEL, -0.5),
            seen(x, y, eyeDistance, 0.5, EYE_LEVEL, -0.5),
            mesh.at(4),
            mesh.at(61),
            mesh.at(291));
    FaceBox box = FaceBox.of(x - eyeDistance, y - eyeDistance, 2 * eyeDistance, 2.4 * eyeDistance);
    return FoundFace.of(0.99, box, points, mesh);
  }

  private FacePoint seen(double x, double y, double scale, double... place) {
    double[] turned = rotate(place);
    return FacePoint.of(x + scale * turned[0], y + scale * turned[1]);
  }

  private double[] rotate(double[] place) {
    double[] inverse = {turn[0], -turn[1], -turn[2], -turn[3]};
    double[] turned = {0, place[0], place[1], place[2]};
    turned = multiply(multiply(turn, turned), inverse);
    return new double[] {turned[1], turned[2], turned[3]};
  }

  private static double[] quaternion(double degrees, double x, double y, double z) {
    double half = Math.toRadians(degrees) / 2;
    return new double[] {
      Math.cos(half), x * Math.sin(half), y * Math.sin(half), z * Math.sin(half)
    };
  }

  private static double[] multiply(double[] a, double[] b) {
    return new double[] {
      a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
      a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
      a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
      a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0]
    };
  }
}
