package io.github.baidiao.moph.assurance;

/** What a similarity of two faces means under the thresholds it was made with. */
public enum FaceDecision {
  /** Similar enough to be taken for one person. */
  MATCH,
  /** Between the thresholds: an officer compares by eye. */
  REVIEW,
  /** Not similar enough to be taken for one person. */
  NO_MATCH
}
