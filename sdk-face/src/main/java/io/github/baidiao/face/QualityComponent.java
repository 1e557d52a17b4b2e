package io.github.baidiao.face;

import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A property of a picture of a face, by its name in ISO/IEC 29794-5. Native values are those of
 * OFIQ 1.0.3, the standard's reference implementation, taken with our landmarks; {@link #SHARPNESS}
 * is our own. Left and right are the person's own. T is the distance from the middle between the
 * eyes to the chin. Scores are OFIQ's, except for sharpness and the crops, where our native value
 * is another one.
 *
 * <p>Luminance is relative luminance in linear light, from the sRGB values of a pixel: a mid-grey
 * pixel (128) has 0.22, not 0.5.
 */
public enum QualityComponent {
  /** Distance of the eyes' centres, in pixels, as if the person looked straight. */
  INTER_EYE_DISTANCE(
      "px", OfiqMapping.rising(70, 20), QualityHint.MOVE_CLOSER, QualityHint.MOVE_BACK),
  /**
   * Variance of the Laplacian of the grey values, on the face brought to 48 px between the eyes.
   * Our own measure, so without score: OFIQ counts the votes of a trained forest.
   */
  SHARPNESS("", null, QualityHint.HOLD_STILL, QualityHint.HOLD_STILL),
  /** Mean luminance of the face, 0 to 1. */
  LUMINANCE_MEAN("", OfiqMapping::luminanceMean, QualityHint.MORE_LIGHT, QualityHint.LESS_LIGHT),
  /** Variance of the luminance of the face, 0 to 0.25. */
  LUMINANCE_VARIANCE(
      "", OfiqMapping::luminanceVariance, QualityHint.CLEARER_LIGHT, QualityHint.EVEN_LIGHT),
  /** Share of the face with a luminance of at most 25 of 255, 0 to 1. */
  UNDER_EXPOSURE_PREVENTION(
      "", OfiqMapping.falling(120, 0.832, 0.92, 0.05), null, QualityHint.MORE_LIGHT),
  /** Share of the face with a luminance of at least 247 of 255, 0 to 1. */
  OVER_EXPOSURE_PREVENTION("", OfiqMapping::overExposure, null, QualityHint.LESS_LIGHT),
  /** Entropy of the luminance of the face, 0 to 8 bits. */
  DYNAMIC_RANGE("bit", entropy -> 12.5 * entropy, QualityHint.CLEARER_LIGHT, null),
  /** How much the luminance histograms of both cheeks have in common, 0 to 1. */
  ILLUMINATION_UNIFORMITY("", OfiqMapping::illuminationUniformity, QualityHint.EVEN_LIGHT, null),
  /** How far the face is turned; above 0 to the person's left. */
  HEAD_POSE_YAW("°", OfiqMapping::pose, QualityHint.TURN_LEFT, QualityHint.TURN_RIGHT),
  /** How far the face is lowered; above 0 down, below 0 up. */
  HEAD_POSE_PITCH("°", OfiqMapping::pose, QualityHint.CHIN_DOWN, QualityHint.CHIN_UP),
  /** How far the head is tilted; above 0 to the person's right shoulder. */
  HEAD_POSE_ROLL("°", OfiqMapping::pose, QualityHint.STRAIGHTEN_HEAD, QualityHint.STRAIGHTEN_HEAD),
  /**
   * Largest distance between the lids of the less open eye, in T. Without score: the lids of
   * MediaPipe's mesh stay about 0.04 T apart over closed eyes, for which OFIQ would give 88.
   */
  EYES_OPEN("T", null, QualityHint.OPEN_EYES, null),
  /** Largest distance between the inner edges of the lips, in T. */
  MOUTH_CLOSED("T", OfiqMapping.falling(100, 1, 0.2, 0.06), null, QualityHint.CLOSE_MOUTH),
  /** Area of the largest other face, in areas of this one; 0 when there is none. */
  SINGLE_FACE_PRESENT("", other -> 100 * (1 - other), null, QualityHint.ONE_PERSON_ONLY),
  /** T, as a share of the picture's height. */
  HEAD_SIZE("", OfiqMapping.near(0.45, 0.05), QualityHint.MOVE_CLOSER, QualityHint.MOVE_BACK),
  /**
   * From the right eye to the picture's left edge, in distances of the eyes. Without score: OFIQ
   * takes the other eye, whose 0.9 distances it asks for leave this one out of the picture.
   */
  LEFTWARD_CROP("eye distances", null, QualityHint.CENTRE_FACE, null),
  /** From the left eye to the picture's right edge; see {@link #LEFTWARD_CROP}. */
  RIGHTWARD_CROP("eye distances", null, QualityHint.CENTRE_FACE, null),
  /** From the picture's upper edge to the middle between the eyes, in T. */
  MARGIN_ABOVE("T", OfiqMapping.rising(1.4, 0.1), QualityHint.CAMERA_UP, null),
  /** From the middle between the eyes to the picture's lower edge, in T. */
  MARGIN_BELOW("T", OfiqMapping.rising(1.8, 0.1), QualityHint.CAMERA_DOWN, null);

  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // The mappings hold nothing but numbers.
  private final @Nullable DoubleUnaryOperator mapping;

  private final @Nullable QualityHint whenBelow;
  private final @Nullable QualityHint whenAbove;

  QualityComponent(
      String unit,
      @Nullable DoubleUnaryOperator mapping,
      @Nullable QualityHint whenBelow,
      @Nullable QualityHint whenAbove) {
    this.unit = unit;
    this.mapping = mapping;
    this.whenBelow = whenBelow;
    this.whenAbove = whenAbove;
  }

  /**
   * Returns the unit of the native value: {@code px}, {@code bit}, {@code °}, {@code T}, {@code eye
   * distances}, or nothing for a plain number.
   */
  public String unit() {
    return unit;
  }

  /** Returns whether it has a score of 0 to 100, which is then by OFIQ's own mapping. */
  public boolean scoredAsInOfiq() {
    return mapping != null;
  }

  OptionalInt score(double value) {
    if (mapping == null) {
      return OptionalInt.empty();
    }
    long rounded = Math.round(mapping.applyAsDouble(value));
    return OptionalInt.of((int) Math.max(0, Math.min(100, rounded)));
  }

  @Nullable QualityHint whenBelow() {
    return whenBelow;
  }

  @Nullable QualityHint whenAbove() {
    return whenAbove;
  }
}
