package io.github.baidiao.face;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.util.Map;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Between which native values a live picture is good enough. A picture outside of them is compared
 * all the same: the operator gets a hint, and may go on. Immutable.
 *
 * <p>{@link #standard} is softer than the rules for passport photos, since somebody waits at a
 * counter. Its values are ours, not a standard's:
 *
 * <ul>
 *   <li>eyes 60 px apart at least (90 px is what ICAO 9303 wants of a passport);
 *   <li>yaw, pitch and roll within 15 degrees (a passport: 5, 5 and 8);
 *   <li>sharpness 15 at least, on the scale of {@link QualityComponent#SHARPNESS};
 *   <li>mean luminance 0.03 to 0.8, wide, so that no skin tone is told off; at most 9 tenths of the
 *       face under-exposed and one tenth over-exposed; 5 bits of dynamic range; cheeks with a
 *       twentieth in common;
 *   <li>lids 0.042 T apart, just above what the mesh says of closed eyes, and lips at most 0.2 T,
 *       where OFIQ's score is 50;
 *   <li>no other face of more than half the area;
 *   <li>the face in the picture from ear to ear and hairline to chin: 0.6 distances of the eyes to
 *       either side, 0.7 T above, 1 T below, and T at most 0.6 of the height.
 * </ul>
 */
@ValueStyle
@Value.Immutable
public abstract class QualityLimits {
  private static final QualityLimits NONE = new Builder().build();
  private static final QualityLimits STANDARD =
      new Builder()
          .atLeast(QualityComponent.INTER_EYE_DISTANCE, 60)
          .atLeast(QualityComponent.SHARPNESS, 15)
          .within(QualityComponent.LUMINANCE_MEAN, 0.03, 0.8)
          .atMost(QualityComponent.UNDER_EXPOSURE_PREVENTION, 0.9)
          .atMost(QualityComponent.OVER_EXPOSURE_PREVENTION, 0.1)
          .atLeast(QualityComponent.DYNAMIC_RANGE, 5)
          .atLeast(QualityComponent.ILLUMINATION_UNIFORMITY, 0.05)
          .within(QualityComponent.HEAD_POSE_YAW, -15, 15)
          .within(QualityComponent.HEAD_POSE_PITCH, -15, 15)
          .within(QualityComponent.HEAD_POSE_ROLL, -15, 15)
          .atLeast(QualityComponent.EYES_OPEN, 0.042)
          .atMost(QualityComponent.MOUTH_CLOSED, 0.2)
          .atMost(QualityComponent.SINGLE_FACE_PRESENT, 0.5)
          .atMost(QualityComponent.HEAD_SIZE, 0.6)
          .atLeast(QualityComponent.LEFTWARD_CROP, 0.6)
          .atLeast(QualityComponent.RIGHTWARD_CROP, 0.6)
          .atLeast(QualityComponent.MARGIN_ABOVE, 0.7)
          .atLeast(QualityComponent.MARGIN_BELOW, 1)
          .build();

  QualityLimits() {}

  /** Returns the limits of a verifier that was given no others. */
  public static QualityLimits standard() {
    return STANDARD;
  }

  /** Returns no limits at all: every picture is acceptable, as every reference is. */
  public static QualityLimits none() {
    return NONE;
  }

  abstract Map<QualityComponent, Double> lower();

  abstract Map<QualityComponent, Double> upper();

  /** Returns the smallest value that is good enough, if there is one. */
  public final OptionalDouble lowerLimit(QualityComponent component) {
    return limit(lower(), component);
  }

  /** Returns the largest value that is good enough, if there is one. */
  public final OptionalDouble upperLimit(QualityComponent component) {
    return limit(upper(), component);
  }

  private static OptionalDouble limit(
      Map<QualityComponent, Double> limits, QualityComponent component) {
    Double limit = limits.get(component);
    return limit == null || limit.isInfinite() ? OptionalDouble.empty() : OptionalDouble.of(limit);
  }

  /** Returns a builder that begins with {@link #standard}. */
  public static Builder builder() {
    return STANDARD.toBuilder();
  }

  /** Returns a builder that begins with these limits. */
  public final Builder toBuilder() {
    Builder builder = new Builder();
    builder.from(this);
    return builder;
  }

  @Value.Check
  void check() {
    for (QualityComponent component : QualityComponent.values()) {
      double least = lower().getOrDefault(component, Double.NEGATIVE_INFINITY);
      double most = upper().getOrDefault(component, Double.POSITIVE_INFINITY);
      if (!(least <= most)) {
        throw new FaceException(FaceErrorCode.SETTINGS_INVALID, "limits of " + component);
      }
    }
  }

  /**
   * Builds {@link QualityLimits}. {@code build()} throws a {@link FaceException} ({@code FACE-304})
   * for a lower limit above the upper one, and for NaN.
   */
  public static final class Builder extends ImmutableQualityLimits.Builder {
    Builder() {}

    /** Sets the smallest value that is good enough. */
    public Builder atLeast(QualityComponent component, double value) {
      return putLower(component, value);
    }

    /** Sets the largest value that is good enough. */
    public Builder atMost(QualityComponent component, double value) {
      return putUpper(component, value);
    }

    /** Sets both limits. */
    public Builder within(QualityComponent component, double least, double most) {
      return atLeast(component, least).atMost(component, most);
    }

    /** Takes both limits away. */
    public Builder withoutLimits(QualityComponent component) {
      return within(component, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
  }
}
