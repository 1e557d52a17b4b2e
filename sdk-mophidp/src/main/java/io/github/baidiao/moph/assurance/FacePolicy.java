package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether an officer may take a person for the holder where the machine does not. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class FacePolicy {
  FacePolicy() {}

  /**
   * Whether an officer may decide when the similarity is between the thresholds; by default yes.
   */
  @Value.Default
  public boolean officerDecidesReview() {
    return true;
  }

  /** Whether an officer may decide when it is below both; by default no. */
  @Value.Default
  public boolean officerDecidesNoMatch() {
    return false;
  }

  /**
   * Returns what follows from a comparison. A match that may be an attack counts as one between the
   * thresholds.
   *
   * @throws MophException {@code MOPH-103} when its decision is not the one of its own thresholds
   */
  public Verdict verdict(FaceCheck check, Optional<PadCheck> pad) {
    FaceDecision decision = byThresholds(check);
    if (decision != check.decision()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "face decision");
    }
    switch (decision) {
      case MATCH:
        return pad.map(PadCheck::passed).orElse(true)
            ? Verdict.MATCH
            : decidedIf(officerDecidesReview());
      case REVIEW:
        return decidedIf(officerDecidesReview());
      case NO_MATCH:
      default:
        return decidedIf(officerDecidesNoMatch());
    }
  }

  private static Verdict decidedIf(boolean allowed) {
    return allowed ? Verdict.OFFICER_DECIDES : Verdict.FORBIDDEN;
  }

  private static FaceDecision byThresholds(FaceCheck check) {
    if (check.reviewThreshold() > check.matchThreshold()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "face thresholds");
    }
    if (check.similarity() >= check.matchThreshold()) {
      return FaceDecision.MATCH;
    }
    return check.similarity() >= check.reviewThreshold()
        ? FaceDecision.REVIEW
        : FaceDecision.NO_MATCH;
  }

  /** What follows from a comparison. */
  public enum Verdict {
    /** It goes on. */
    MATCH,
    /** It goes on if an officer says so, with a reason. */
    OFFICER_DECIDES,
    /** It does not go on. */
    FORBIDDEN
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FacePolicy}; nothing is needed. */
  public static final class Builder extends ImmutableFacePolicy.Builder {
    Builder() {}
  }
}
