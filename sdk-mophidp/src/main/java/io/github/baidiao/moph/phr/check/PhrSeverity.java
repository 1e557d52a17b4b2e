package io.github.baidiao.moph.phr.check;

/** What becomes of a visit with a finding. */
public enum PhrSeverity {
  /** The server takes the visit and warns; what was found is missing or not used there. */
  WILL_WARN,
  /**
   * It is certainly wrong: the server refuses it or, worse, stores it in the citizen's record. Not
   * to be sent before it is corrected.
   */
  MUST_NOT_BE_SENT,
  /** It may be right, and hardly is: somebody should look. */
  LOOKS_WRONG
}
