package io.github.baidiao.face.engine;

/**
 * The five points by which a face is brought into the pose that an embedder was trained on. Left
 * and right are the person's own: the right eye is on the left of the picture, unless the picture
 * is mirrored. Immutable; {@code toString} is masked.
 */
public final class FacePoints {
  private final FacePoint rightEye;
  private final FacePoint leftEye;
  private final FacePoint nose;
  private final FacePoint rightMouthCorner;
  private final FacePoint leftMouthCorner;

  /** Holds five points; eyes are the centres of the eyes, the nose its tip. */
  public FacePoints(
      FacePoint rightEye,
      FacePoint leftEye,
      FacePoint nose,
      FacePoint rightMouthCorner,
      FacePoint leftMouthCorner) {
    this.rightEye = rightEye;
    this.leftEye = leftEye;
    this.nose = nose;
    this.rightMouthCorner = rightMouthCorner;
    this.leftMouthCorner = leftMouthCorner;
  }

  public FacePoint rightEye() {
    return rightEye;
  }

  public FacePoint leftEye() {
    return leftEye;
  }

  public FacePoint nose() {
    return nose;
  }

  public FacePoint rightMouthCorner() {
    return rightMouthCorner;
  }

  public FacePoint leftMouthCorner() {
    return leftMouthCorner;
  }

  /** Returns the distance between the eyes' centres in the picture, in pixels. */
  public double eyeDistance() {
    return rightEye.distanceTo(leftEye);
  }

  @Override
  public String toString() {
    return "FacePoints[masked]";
  }
}
