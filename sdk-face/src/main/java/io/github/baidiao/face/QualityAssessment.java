package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.List;
import java.util.Optional;

/**
 * Takes the measures of a picture. One that cannot be taken is left out: without a mesh there are
 * no yaw, pitch, eyes, mouth, size and margins; without enough pixels there is no light.
 */
final class QualityAssessment {
  private QualityAssessment() {}

  /**
   * Returns the quality.
   *
   * @param faces every face in the picture
   * @param subject the one it is about
   * @param limits what is good enough
   */
  static FaceQuality of(
      Pixels picture, List<FoundFace> faces, FoundFace subject, QualityLimits limits) {
    QualityMeasures measures = new QualityMeasures(limits);
    FaceGeometry geometry = new FaceGeometry(subject);
    geometry.measure(picture, measures);
    Optional<FaceMesh> mesh = subject.mesh();
    if (mesh.isPresent()) {
      geometry.measureWithMesh(picture, mesh.get(), measures);
    } else {
      geometry.measureWithoutMesh(measures);
    }
    FacePixels.measure(picture, subject, measures);
    CheekLight.measure(picture, subject.points(), measures);
    measures.add(QualityComponent.SINGLE_FACE_PRESENT, largestOther(faces, subject));
    return measures.quality();
  }

  private static double largestOther(List<FoundFace> faces, FoundFace subject) {
    double largest = 0;
    for (FoundFace face : faces) {
      if (face != subject) {
        largest = Math.max(largest, face.box().area());
      }
    }
    return largest / subject.box().area();
  }
}
