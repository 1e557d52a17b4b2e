package io.github.baidiao.moph.assurance;

/** What became of a check. Only {@link #PASSED} carries a level. */
public enum CheckState {
  /** It ran and passed. */
  PASSED,
  /** It did not run, timed out, or its result is not known. */
  NOT_RUN,
  /** It ran and did not pass; for a face that includes "an officer has to look". */
  FAILED,
  /** It ran and passed, but something it rests on is missing: consent, the officer's PIN. */
  NOT_COUNTED
}
