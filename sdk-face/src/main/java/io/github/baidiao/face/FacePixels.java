package io.github.baidiao.face;

import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.Arrays;

/**
 * The measures that the pixels of a face tell. The face is read at one scale, whatever the size of
 * the picture, so that sharpness means the same everywhere and a large picture costs little more.
 */
final class FacePixels {
  /** Pixels between the eyes at that scale: somewhat more than an embedder of 112x112 gets. */
  private static final double EYE_DISTANCE = 48;

  /** The most pixels a side at that scale, should a box be huge beside its eyes. */
  private static final double LONGEST_SIDE = 256;

  /** With fewer pixels in the picture than this, a face tells nothing of its light. */
  private static final double FEWEST_PIXELS = 400;

  private static final short OUTSIDE = -1;

  private FacePixels() {}

  static void measure(Pixels picture, FoundFace face, QualityMeasures measures) {
    FaceRegion region = FaceRegion.of(face);
    double left = Math.ceil(Math.max(0, region.left()));
    double top = Math.ceil(Math.max(0, region.top()));
    double width = Math.min(picture.width() - 1, region.right()) - left;
    double height = Math.min(picture.height() - 1, region.bottom()) - top;
    double eyes = face.points().eyeDistance();
    if (!(eyes > 0 && width > 0 && height > 0)) {
      return;
    }
    double step = Math.max(eyes / EYE_DISTANCE, Math.max(width, height) / LONGEST_SIDE);
    int columns =
        (int) (width / step) + 2; // The last one is outside: rows have no neighbours there.
    short[] grey = new short[columns * ((int) (height / step) + 1)];
    Arrays.fill(grey, OUTSIDE);
    LuminanceHistogram histogram = new LuminanceHistogram();
    read(new PixelSampler(picture, step), region, left, top, step, grey, columns, histogram);
    if (histogram.total() * step * step >= FEWEST_PIXELS) {
      measures.add(QualityComponent.SHARPNESS, sharpness(grey, columns));
      measures.add(QualityComponent.LUMINANCE_MEAN, histogram.mean());
      measures.add(QualityComponent.LUMINANCE_VARIANCE, histogram.variance());
      measures.add(QualityComponent.UNDER_EXPOSURE_PREVENTION, histogram.share(0, 25));
      measures.add(QualityComponent.OVER_EXPOSURE_PREVENTION, histogram.share(247, 255));
      measures.add(QualityComponent.DYNAMIC_RANGE, histogram.entropy());
    }
    Arrays.fill(grey, (short) 0);
  }

  private static void read(
      PixelSampler sampler,
      FaceRegion region,
      double left,
      double top,
      double step,
      short[] grey,
      int columns,
      LuminanceHistogram histogram) {
    double[] crossings = new double[region.mostCrossings()];
    for (int start = 0, row = 0; start < grey.length; start += columns, row++) {
      double y = top + row * step;
      int count = region.cross(y, crossings);
      for (int i = 0; i + 1 < count; i += 2) {
        int first = (int) Math.max(0, Math.ceil((crossings[i] - left) / step));
        int last = (int) Math.min(columns - 2, Math.floor((crossings[i + 1] - left) / step));
        for (int column = first; column <= last; column++) {
          if (sampler.moveTo(left + column * step, y)) {
            grey[start + column] = (short) sampler.grey();
            histogram.add(sampler.luminance());
          }
        }
      }
    }
  }

  /** The variance of the Laplacian (four neighbours) where all of it lies within the face. */
  private static double sharpness(short[] grey, int columns) {
    long count = 0;
    long sum = 0;
    long squares = 0;
    for (int i = columns + 1; i < grey.length - columns; i++) {
      int above = grey[i - columns];
      int below = grey[i + columns];
      if (grey[i] < 0 || above < 0 || below < 0 || grey[i - 1] < 0 || grey[i + 1] < 0) {
        continue;
      }
      int laplacian = above + below + grey[i - 1] + grey[i + 1] - 4 * grey[i];
      count++;
      sum += laplacian;
      squares += (long) laplacian * laplacian;
    }
    double mean = (double) sum / count;
    return (double) squares / count - mean * mean;
  }
}
