package io.github.baidiao.face;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.immutables.value.Value;

/**
 * Where a similarity becomes a decision, and what that costs in false matches. Thresholds belong to
 * one model: another model's similarities mean something else. Immutable.
 */
@ValueStyle
@Value.Immutable
public abstract class ThresholdPolicy {
  ThresholdPolicy() {}

  /** The {@code id} of the embedding model that the thresholds were measured with. */
  public abstract String modelId();

  /** The similarity from which on it is a match, -1 to 1. */
  public abstract double match();

  /**
   * The similarity from which on an officer decides; below it is no match. At most {@link #match}.
   */
  public abstract double review();

  /**
   * The share of strangers whose similarity reaches {@link #match}, 0 to 1, as measured: 0.001 is
   * one in a thousand.
   */
  public abstract double falseMatchRate();

  /** Where {@link #falseMatchRate} comes from: which pictures, how many pairs, when. */
  public abstract String source();

  /** Returns what a similarity means. */
  public final Decision decide(double similarity) {
    if (similarity >= match()) {
      return Decision.MATCH;
    }
    return similarity >= review() ? Decision.REVIEW : Decision.NO_MATCH;
  }

  /**
   * Returns the thresholds of the embedder in the jar. Calibrate again on a hospital's own
   * pictures: no chip photos, no webcam photos and no Thai set were available.
   */
  public static ThresholdPolicy standard() {
    return builder()
        .modelId("mobilefacenet-192-flip")
        .match(0.58)
        .review(0.47)
        .falseMatchRate(0.001)
        .source(
            "5,266 pairs of East and South-East Asian strangers of the same sex and 263 pairs of one"
                + " person, 44 persons of Labeled Faces in the Wild, one picture in the form of a"
                + " card photo, 2026-11-21: 5 false matches (0.09 %, 95 % interval 0.04 to 0.22 %),"
                + " 3.4 % false non-matches; review from 1.6 % false matches on")
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    require(match() > -1 && match() <= 1, "match must be above -1 and at most 1");
    require(review() > -1 && review() <= match(), "review must be above -1 and at most match");
    require(falseMatchRate() > 0 && falseMatchRate() < 1, "falseMatchRate must be between 0 and 1");
    require(!modelId().isEmpty(), "modelId must not be empty");
    require(!source().isEmpty(), "source must not be empty");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new FaceException(FaceErrorCode.SETTINGS_INVALID, rule);
    }
  }

  @Override
  public String toString() {
    return "match from " + match() + ", review from " + review() + " (" + modelId() + ")";
  }

  /**
   * Builds a {@link ThresholdPolicy}; every value is needed. {@code build()} throws a {@link
   * FaceException} ({@code FACE-304}) for values that contradict each other.
   */
  public static final class Builder extends ImmutableThresholdPolicy.Builder {
    Builder() {}
  }
}
