package io.github.baidiao.face;

/** What a similarity means under a {@link ThresholdPolicy}. */
public enum Decision {
  /** Similar enough to be taken for one person, at the policy's false match rate. */
  MATCH,
  /** Between the thresholds: an officer compares by eye. */
  REVIEW,
  /** Not similar enough to be taken for one person. */
  NO_MATCH
}
