package io.github.baidiao.face;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One property of a picture: its value, its limit, and what the operator does. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class QualityMeasure {
  QualityMeasure() {}

  public abstract QualityComponent component();

  /** The native value, in the unit that {@link QualityComponent} tells. */
  public abstract double value();

  /**
   * The quality component value, 0 (bad) to 100 (good), by the mapping of OFIQ 1.0.3, the reference
   * implementation of ISO/IEC 29794-5; absent where our native value is another one than OFIQ's.
   */
  public abstract OptionalInt score();

  /** The smallest native value that is good enough; absent where there is none. */
  public abstract OptionalDouble lowerLimit();

  /** The largest native value that is good enough; absent where there is none. */
  public abstract OptionalDouble upperLimit();

  /**
   * What the operator does about a value outside of its limits; absent within them, and where a
   * hospital set a limit against a value that is never too good, such as 0 % over-exposed.
   */
  public abstract Optional<QualityHint> hint();

  /** Returns whether the value is within its limits, limits included. */
  public final boolean withinLimit() {
    return !(value() < lowerLimit().orElse(Double.NEGATIVE_INFINITY)
        || value() > upperLimit().orElse(Double.POSITIVE_INFINITY));
  }

  static QualityMeasure of(QualityComponent component, double value, QualityLimits limits) {
    ImmutableQualityMeasure.Builder measure =
        ImmutableQualityMeasure.builder()
            .component(component)
            .value(value)
            .score(component.score(value))
            .lowerLimit(limits.lowerLimit(component))
            .upperLimit(limits.upperLimit(component));
    if (value < limits.lowerLimit(component).orElse(Double.NEGATIVE_INFINITY)) {
      measure.hint(Optional.ofNullable(component.whenBelow()));
    } else if (value > limits.upperLimit(component).orElse(Double.POSITIVE_INFINITY)) {
      measure.hint(Optional.ofNullable(component.whenAbove()));
    }
    return measure.build();
  }
}
