package io.github.baidiao.face;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How good a picture of a face is for comparing it, measure by measure, after ISO/IEC 29794-5.
 * Immutable.
 */
public final class FaceQuality {
  private final List<QualityMeasure> measures;

  FaceQuality(List<QualityMeasure> measures) {
    this.measures = Collections.unmodifiableList(measures);
  }

  /** Returns every measure that could be taken, in the order of {@link QualityComponent}. */
  public List<QualityMeasure> measures() {
    return measures;
  }

  /** Returns a measure, if it could be taken. */
  public Optional<QualityMeasure> measure(QualityComponent component) {
    return measures.stream().filter(measure -> measure.component() == component).findFirst();
  }

  /** Returns the measures outside of their limit; none for a reference, which has no limits. */
  public List<QualityMeasure> outsideLimits() {
    return measures.stream().filter(measure -> !measure.withinLimit()).collect(Collectors.toList());
  }

  /** Returns whether every measure is within its limit. */
  public boolean acceptable() {
    return outsideLimits().isEmpty();
  }

  @Override
  public String toString() {
    return "outside of limits: "
        + outsideLimits().stream().map(QualityMeasure::component).collect(Collectors.toList());
  }
}
