package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.Pixels;
import java.util.Arrays;

/**
 * The 468 points of MediaPipe's FaceMesh on one face. The numbering is that of the canonical face
 * model; right and left are the person's own.
 */
final class MeshPoints {
  private static final int SIZE = 192;
  private static final int RIGHT_EYE_OUTER = 33;
  private static final int LEFT_EYE_OUTER = 263;
  private static final int[] RIGHT_EYE = {33, 133, 159, 145};
  private static final int[] LEFT_EYE = {362, 263, 386, 374};
  private static final int NOSE_TIP = 4;
  private static final int RIGHT_MOUTH_CORNER = 61;
  private static final int LEFT_MOUTH_CORNER = 291;

  private final float[] xyz;

  private MeshPoints(float[] xyz) {
    this.xyz = xyz;
  }

  /** Looks twice: the second square is cut along the points of the first. */
  static MeshPoints find(Net net, Pixels picture, Detection face) {
    MeshPoints first = look(net, picture, face.square(SIZE));
    MeshPoints second = look(net, picture, first.square());
    Arrays.fill(first.xyz, 0);
    return second;
  }

  private static MeshPoints look(Net net, Pixels picture, SimilarityTransform square) {
    byte[] rgb = Cutout.of(picture, SIZE, square);
    float[] input = Normalisation.UNSIGNED.apply(rgb);
    float[][] outputs = net.run(input);
    Arrays.fill(rgb, (byte) 0);
    Arrays.fill(input, 0);
    // The other output is one number: how sure the net is of a face.
    float[] xyz = outputs[outputs[0].length > outputs[1].length ? 0 : 1];
    for (int i = 0; i < xyz.length; i += 3) {
      double x = square.x(xyz[i], xyz[i + 1]);
      double y = square.y(xyz[i], xyz[i + 1]);
      xyz[i] = (float) x;
      xyz[i + 1] = (float) y;
      xyz[i + 2] *= (float) square.scale();
    }
    return new MeshPoints(xyz);
  }

  /** The square half as large again as the points, the outer corners of the eyes level. */
  private SimilarityTransform square() {
    double radians =
        Math.atan2(y(LEFT_EYE_OUTER) - y(RIGHT_EYE_OUTER), x(LEFT_EYE_OUTER) - x(RIGHT_EYE_OUTER));
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < FaceMesh.SIZE; i++) {
      double x = cos * x(i) + sin * y(i);
      double y = cos * y(i) - sin * x(i);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    double x = (left + right) / 2;
    double y = (top + bottom) / 2;
    double side = 1.5 * Math.max(right - left, bottom - top);
    return SimilarityTransform.ontoSquare(
        SIZE, cos * x - sin * y, sin * x + cos * y, side, radians);
  }

  private double x(int index) {
    return xyz[3 * index];
  }

  private double y(int index) {
    return xyz[3 * index + 1];
  }

  FacePoints points() {
    return new FacePoints(
        middle(RIGHT_EYE),
        middle(LEFT_EYE),
        middle(NOSE_TIP),
        middle(RIGHT_MOUTH_CORNER),
        middle(LEFT_MOUTH_CORNER));
  }

  private FacePoint middle(int... indices) {
    double x = 0;
    double y = 0;
    for (int index : indices) {
      x += x(index) / indices.length;
      y += y(index) / indices.length;
    }
    return FacePoint.of(x - 0.5, y - 0.5);
  }

  /** Hands over the mesh, counted from the middle of the first pixel, and wipes these points. */
  FaceMesh toMesh() {
    for (int i = 0; i < xyz.length; i += 3) {
      xyz[i] -= 0.5f;
      xyz[i + 1] -= 0.5f;
    }
    FaceMesh mesh = FaceMesh.of(xyz);
    Arrays.fill(xyz, 0);
    return mesh;
  }
}
