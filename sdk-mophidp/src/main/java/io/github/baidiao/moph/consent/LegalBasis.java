package io.github.baidiao.moph.consent;

/**
 * On what a purpose rests, by the Personal Data Protection Act B.E. 2562. Chosen by the hospital
 * for each purpose beforehand: who asked for consent and was refused may not fall back on another
 * basis (single source). The clauses are of a translation.
 */
public enum LegalBasis {
  /** Section 26: explicit consent, which biometric and health data need as a rule. */
  EXPLICIT_CONSENT,
  /** Section 19: consent, for data that is neither. */
  CONSENT,
  /** Section 26 (1): danger to life or health of somebody who cannot consent. */
  VITAL_INTEREST,
  /** Section 26 (4): legal claims. */
  LEGAL_CLAIM,
  /** Section 26 (5): what a law on health care, public health and the like asks for. */
  HEALTH_LAW,
  /** Section 24 (4): a task in the public interest, or official authority. */
  PUBLIC_TASK,
  /** Section 24 (6): an obligation by law. */
  LEGAL_OBLIGATION;

  /** Returns whether it is the person's own to give and to refuse. */
  public boolean isConsent() {
    return this == EXPLICIT_CONSENT || this == CONSENT;
  }
}
