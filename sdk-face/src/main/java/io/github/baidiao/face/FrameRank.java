package io.github.baidiao.face;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * What makes one frame of a person better than another. First the number of measures outside of
 * their limits; then the mean of the scores that change from frame to frame and that recognition
 * suffers from, with sharpness, which has no score, counted as a percentage of the sharpest frame.
 */
final class FrameRank {
  private static final Set<QualityComponent> SCORED =
      EnumSet.of(
          QualityComponent.INTER_EYE_DISTANCE,
          QualityComponent.LUMINANCE_MEAN,
          QualityComponent.OVER_EXPOSURE_PREVENTION,
          QualityComponent.ILLUMINATION_UNIFORMITY,
          QualityComponent.HEAD_POSE_YAW,
          QualityComponent.HEAD_POSE_PITCH,
          QualityComponent.HEAD_POSE_ROLL,
          QualityComponent.MOUTH_CLOSED);

  private final double sharpest;

  /** Ranks frames of which the sharpest one is that sharp. */
  FrameRank(double sharpest) {
    this.sharpest = sharpest;
  }

  static double sharpness(FaceQuality quality) {
    return quality.measure(QualityComponent.SHARPNESS).map(QualityMeasure::value).orElse(0.0);
  }

  /** Compares two frames; the better one comes first. */
  Comparator<FaceQuality> bestFirst() {
    return Comparator.comparingInt((FaceQuality quality) -> quality.outsideLimits().size())
        .thenComparing(Comparator.comparingDouble(this::score).reversed());
  }

  /** Returns the combined score, 0 to 100. */
  double score(FaceQuality quality) {
    DoubleStream scores =
        quality.measures().stream()
            .filter(measure -> SCORED.contains(measure.component()))
            .mapToDouble(measure -> measure.score().orElse(0));
    double sharpness = sharpest > 0 ? 100 * sharpness(quality) / sharpest : 0;
    OptionalDouble mean = DoubleStream.concat(scores, DoubleStream.of(sharpness)).average();
    return mean.orElse(0);
  }
}
