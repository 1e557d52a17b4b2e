package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;

/**
 * Where a face looks, in degrees, taken apart as OFIQ does: tilted in the picture, then turned,
 * then lowered. The signs are those of {@link QualityComponent}.
 */
final class HeadPose {
  // Points of MediaPipe's canonical mesh that lie opposite of each other, right ones first: outer
  // corners of the eyes, and where the face's outline passes ear and temple.
  private static final int[] RIGHT = {33, 234, 127};
  private static final int[] LEFT = {263, 454, 356};
  private static final int FOREHEAD = 10;
  private static final int CHIN = 152;

  private final double yaw;
  private final double pitch;
  private final double roll;

  private HeadPose(double yaw, double pitch, double roll) {
    this.yaw = yaw;
    this.pitch = pitch;
    this.roll = roll;
  }

  /** Takes the pose from the mesh: its lines from right to left, and from forehead to chin. */
  static HeadPose of(FaceMesh mesh) {
    double[] across = new double[3];
    for (int i = 0; i < RIGHT.length; i++) {
      add(across, mesh, RIGHT[i], LEFT[i]);
    }
    double[] down = new double[3];
    add(down, mesh, FOREHEAD, CHIN);
    normalise(across);
    double along = dot(across, down);
    for (int i = 0; i < 3; i++) {
      down[i] -= along * across[i];
    }
    normalise(down);
    double backDepth = across[0] * down[1] - across[1] * down[0];
    return new HeadPose(
        Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, across[2])))),
        Math.toDegrees(Math.atan2(down[2], backDepth)),
        Math.toDegrees(Math.atan2(-across[1], across[0])));
  }

  /** Returns the roll that the eyes alone tell. */
  static double roll(FacePoints points) {
    return Math.toDegrees(
        Math.atan2(
            points.rightEye().y() - points.leftEye().y(),
            points.leftEye().x() - points.rightEye().x()));
  }

  private static void add(double[] sum, FaceMesh mesh, int from, int to) {
    FacePoint start = mesh.at(from);
    FacePoint end = mesh.at(to);
    sum[0] += end.x() - start.x();
    sum[1] += end.y() - start.y();
    sum[2] += mesh.depthAt(to) - mesh.depthAt(from);
  }

  private static void normalise(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    for (int i = 0; i < 3; i++) {
      vector[i] /= length;
    }
  }

  private static double dot(double[] one, double[] other) {
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
  }

  double yaw() {
    return yaw;
  }

  double pitch() {
    return pitch;
  }

  double roll() {
    return roll;
  }
}
