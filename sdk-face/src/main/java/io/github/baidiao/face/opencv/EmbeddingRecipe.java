package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;

/** How a face is prepared for an embedder. Immutable. */
final class EmbeddingRecipe {
  /**
   * Where ArcFace's template has the eyes, the nose and the corners of the mouth in a square of 112
   * pixels, counted from the middle of the first one (deepinsight/insightface, face_align.py).
   */
  private static final double[][] TEMPLATE = {
    {38.2946, 51.6963},
    {73.5318, 51.5014},
    {56.0252, 71.7366},
    {41.5493, 92.3655},
    {70.7299, 92.2041}
  };

  private static final double TEMPLATE_SIZE = 112;

  static final EmbeddingRecipe MOBILE_FACE_NET =
      new EmbeddingRecipe(112, Normalisation.BY_128, true);

  final int size;
  final Normalisation normalisation;
  final boolean flipAveraging;

  EmbeddingRecipe(int size, Normalisation normalisation, boolean flipAveraging) {
    this.size = size;
    this.normalisation = normalisation;
    this.flipAveraging = flipAveraging;
  }

  /** Returns from where in the picture the template's square is taken. */
  SimilarityTransform square(FacePoints face) {
    double[][] template = new double[TEMPLATE.length][];
    for (int i = 0; i < template.length; i++) {
      template[i] = new double[] {scaled(TEMPLATE[i][0]), scaled(TEMPLATE[i][1])};
    }
    double[][] points = {
      place(face.rightEye()),
      place(face.leftEye()),
      place(face.nose()),
      place(face.rightMouthCorner()),
      place(face.leftMouthCorner())
    };
    return SimilarityTransform.fit(template, points);
  }

  private double scaled(double coordinate) {
    return (coordinate + 0.5) * size / TEMPLATE_SIZE;
  }

  private static double[] place(FacePoint point) {
    return new double[] {point.x() + 0.5, point.y() + 0.5};
  }
}
