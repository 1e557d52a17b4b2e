package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;

/** The measures that a face's points tell, without its pixels. */
final class FaceGeometry {
  // MediaPipe's numbers of the points that stand for the pairs OFIQ takes: three across each eye
  // and three between the lips, none of them at the corners.
  private static final int[][] RIGHT_LIDS = {{160, 144}, {159, 145}, {158, 153}};
  private static final int[][] LEFT_LIDS = {{387, 373}, {386, 374}, {385, 380}};
  private static final int[][] INNER_LIPS = {{81, 178}, {13, 14}, {311, 402}};
  private static final int CHIN = 152;

  private final FacePoints points;
  private final FacePoint middle;

  FaceGeometry(FoundFace face) {
    this.points = face.points();
    this.middle = points.rightEye().halfWayTo(points.leftEye());
  }

  void measure(Pixels picture, QualityMeasures measures) {
    double eyes = points.eyeDistance();
    measures.add(QualityComponent.LEFTWARD_CROP, points.rightEye().x() / eyes);
    measures.add(QualityComponent.RIGHTWARD_CROP, (picture.width() - points.leftEye().x()) / eyes);
  }

  void measureWithoutMesh(QualityMeasures measures) {
    measures.add(QualityComponent.INTER_EYE_DISTANCE, points.eyeDistance());
    measures.add(QualityComponent.HEAD_POSE_ROLL, HeadPose.roll(points));
  }

  void measureWithMesh(Pixels picture, FaceMesh mesh, QualityMeasures measures) {
    HeadPose pose = HeadPose.of(mesh);
    measures.add(
        QualityComponent.INTER_EYE_DISTANCE,
        points.eyeDistance() / Math.cos(Math.toRadians(pose.yaw())));
    measures.add(QualityComponent.HEAD_POSE_YAW, pose.yaw());
    measures.add(QualityComponent.HEAD_POSE_PITCH, pose.pitch());
    measures.add(QualityComponent.HEAD_POSE_ROLL, pose.roll());
    double t = middle.distanceTo(mesh.at(CHIN));
    measures.add(
        QualityComponent.EYES_OPEN,
        Math.min(widest(mesh, RIGHT_LIDS), widest(mesh, LEFT_LIDS)) / t);
    measures.add(QualityComponent.MOUTH_CLOSED, widest(mesh, INNER_LIPS) / t);
    measures.add(QualityComponent.HEAD_SIZE, t / picture.height());
    measures.add(QualityComponent.MARGIN_ABOVE, middle.y() / t);
    measures.add(QualityComponent.MARGIN_BELOW, (picture.height() - middle.y()) / t);
  }

  private static double widest(FaceMesh mesh, int[][] pairs) {
    double widest = 0;
    for (int[] pair : pairs) {
      widest = Math.max(widest, mesh.at(pair[0]).distanceTo(mesh.at(pair[1])));
    }
    return widest;
  }
}
