package io.github.baidiao.face;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.engine.ModelInfo;
import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How similar two faces are, and what a policy makes of it. Never the sole evidence of who somebody
 * is. Immutable; nothing in it can be turned back into a face.
 */
@ValueStyle
@Value.Immutable
public abstract class FaceComparison {

  /** What a comparison looked at. Presentation attacks are never among it. */
  public enum Check {
    /** The two faces, by their templates. */
    FACES,
    /** The quality of the two pictures. */
    QUALITY,
    /** Several live frames, fused into one template. */
    FUSED_FRAMES,
    /** A hint at liveness, of unproven worth. */
    UNPROVEN_LIVENESS_HINT
  }

  FaceComparison() {}

  /** How similar the faces are: the cosine of their templates, -1 to 1. No probability. */
  public abstract double similarity();

  /** The policy that decides. */
  public abstract ThresholdPolicy thresholds();

  /** What the similarity means under {@link #thresholds}. */
  public final Decision decision() {
    return thresholds().decide(similarity());
  }

  /** The model that found the faces. */
  public abstract ModelInfo finder();

  /** The model that the similarity and the thresholds belong to. */
  public abstract ModelInfo embedder();

  /** The quality of the reference, told only. */
  public abstract FaceQuality referenceQuality();

  /** The quality of the live picture; of the best one where frames were fused. */
  public abstract FaceQuality liveQuality();

  /** What was checked, and so also what was not. */
  public abstract Set<Check> checked();

  /**
   * What {@link io.github.baidiao.face.engine.UnprovenLivenessHint} says of the live picture, 0 to
   * 1; absent unless it was asked for. No part of the decision.
   */
  public abstract OptionalDouble unprovenLivenessHint();

  static ImmutableFaceComparison.Builder builder() {
    return ImmutableFaceComparison.builder();
  }

  @Override
  public String toString() {
    return decision() + " at " + similarity();
  }
}
