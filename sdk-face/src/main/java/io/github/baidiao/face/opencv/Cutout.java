package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.Pixels;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A square cut out of a picture, turned and scaled, black where it reaches over the edge. Where the
 * picture has more pixels than the square, each pixel of the square is the mean of the area it
 * covers: bilinear interpolation alone would look at four of them, and templates get worse by it.
 */
final class Cutout {
  /** From this scale on, blocks of pixels are averaged before anything is turned. */
  private static final double LARGE = 4;

  private Cutout() {}

  /**
   * Returns the square as RGB, row by row.
   *
   * @param onto where the points of the square lie in the picture
   */
  static byte[] of(Pixels picture, int size, SimilarityTransform onto) {
    byte[] rgb = new byte[3 * size * size];
    int block = onto.scale() < LARGE ? 1 : (int) (onto.scale() / 2);
    Region region = Region.under(picture, size, onto, block);
    if (region.isEmpty()) {
      return rgb;
    }
    Mat blocks = shrunk(region.copy(picture), block);
    SimilarityTransform ontoBlocks = onto.seenFrom(region.left, region.top, block);
    int samples = Math.max(1, (int) Math.ceil(ontoBlocks.scale() - 0.05));
    Mat square = shrunk(turned(blocks, ontoBlocks, size, samples), samples);
    square.get(0, 0, rgb);
    blacken(square);
    return rgb;
  }

  /** Takes so many samples a side of each pixel; the picture itself is used up. */
  private static Mat turned(Mat picture, SimilarityTransform onto, int size, int samples) {
    Mat sampled = new Mat();
    Mat matrix = matrix(onto, samples);
    double side = (double) size * samples;
    int method = Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP;
    try {
      Imgproc.warpAffine(picture, sampled, matrix, new Size(side, side), method);
      return sampled;
    } finally {
      matrix.release();
      blacken(picture);
    }
  }

  /** Averages blocks of pixels; the picture itself is used up. */
  private static Mat shrunk(Mat picture, int block) {
    if (block == 1) {
      return picture;
    }
    Mat small = new Mat();
    Size size = new Size((double) picture.cols() / block, (double) picture.rows() / block);
    try {
      Imgproc.resize(picture, small, size, 0, 0, Imgproc.INTER_AREA);
      return small;
    } finally {
      blacken(picture);
    }
  }

  /** The transform of samples' middles as OpenCV counts, from the middle of the first pixel. */
  private static Mat matrix(SimilarityTransform onto, int samples) {
    double a = onto.a / samples;
    double b = onto.b / samples;
    Mat matrix = new Mat(2, 3, CvType.CV_64F);
    matrix.put(0, 0, a, -b, (a - b) / 2 + onto.dx - 0.5, b, a, (b + a) / 2 + onto.dy - 0.5);
    return matrix;
  }

  private static void blacken(Mat mat) {
    mat.setTo(Scalar.all(0));
    mat.release();
  }
}
