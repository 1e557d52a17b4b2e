package io.github.baidiao.face;

import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.Collections;
import java.util.List;

/** Takes the measures of a picture. */
final class QualityAssessment {
  private QualityAssessment() {}

  /**
   * Returns the quality.
   *
   * @param faces every face in the picture
   * @param subject the one it is about
   */
  static FaceQuality of(
      Pixels picture, List<FoundFace> faces, FoundFace subject, PictureRole role) {
    return new FaceQuality(Collections.emptyList());
  }
}
