package io.github.baidiao.face;

import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.Pixels;

/**
 * Whether both halves of a face get the same light, measured where and how OFIQ does: in a square
 * on either cheek, on the face brought upright with 113 px between the eyes. The squares reach from
 * under an eye's centre towards the nose and begin half way down to the mouth. A histogram of few
 * pixels has gaps, so another scale would give another value.
 */
final class CheekLight {
  private static final double EYE_DISTANCE = 113;
  private static final int SIDE = 33;

  private final double acrossX;
  private final double acrossY;
  private final double toSquare;
  private final PixelSampler sampler;

  private CheekLight(Pixels picture, FacePoints points) {
    double step = points.eyeDistance() / EYE_DISTANCE;
    acrossX = (points.leftEye().x() - points.rightEye().x()) / EYE_DISTANCE;
    acrossY = (points.leftEye().y() - points.rightEye().y()) / EYE_DISTANCE;
    FacePoint eyes = points.rightEye().halfWayTo(points.leftEye());
    FacePoint mouth = points.rightMouthCorner().halfWayTo(points.leftMouthCorner());
    toSquare = eyes.distanceTo(mouth) / 2 / step;
    sampler = new PixelSampler(picture, step);
  }

  static void measure(Pixels picture, FacePoints points, QualityMeasures measures) {
    if (!(points.eyeDistance() > 0)) {
      return;
    }
    CheekLight light = new CheekLight(picture, points);
    LuminanceHistogram right = new LuminanceHistogram();
    LuminanceHistogram left = new LuminanceHistogram();
    if (light.read(points.rightEye(), 0, right) && light.read(points.leftEye(), -SIDE, left)) {
      measures.add(QualityComponent.ILLUMINATION_UNIFORMITY, right.commonWith(left));
    }
  }

  /** Reads a square; false if it is not wholly in the picture. */
  private boolean read(FacePoint eye, int firstColumn, LuminanceHistogram histogram) {
    for (int row = 0; row < SIDE; row++) {
      double down = toSquare + row;
      for (int column = firstColumn; column < firstColumn + SIDE; column++) {
        double x = eye.x() + column * acrossX - down * acrossY;
        double y = eye.y() + column * acrossY + down * acrossX;
        if (!sampler.moveTo(x, y)) {
          return false;
        }
        histogram.add(sampler.luminance());
      }
    }
    return true;
  }
}
