package io.github.baidiao.face;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** Collects the measures that could be taken; one that is no number could not. */
final class QualityMeasures {
  private final Map<QualityComponent, QualityMeasure> measures =
      new EnumMap<>(QualityComponent.class);
  private final QualityLimits limits;

  QualityMeasures(QualityLimits limits) {
    this.limits = limits;
  }

  void add(QualityComponent component, double value) {
    if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      measures.put(component, QualityMeasure.of(component, value, limits));
    }
  }

  FaceQuality quality() {
    return new FaceQuality(new ArrayList<>(measures.values()));
  }
}
