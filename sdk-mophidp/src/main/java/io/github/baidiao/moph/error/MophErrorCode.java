package io.github.baidiao.moph.error;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * Outcomes and faults of MOPH's and DOPA's services: of all ({@code MOPH-1xx}), the Account Center
 * ({@code 2xx}), card status at DOPA ({@code 3xx}), the identity provider ({@code 4xx}), the
 * proofing of a citizen ({@code 5xx}), assurance, consent and evidence ({@code 6xx}), token and QR
 * code ({@code 7xx}), many people at once and personnel ({@code 8xx}).
 */
public enum MophErrorCode implements ErrorCode {
  /** A service answered with something that is not what it should be. */
  ANSWER_INVALID("MOPH-101", Advice.CONTACT_SUPPORT),
  /** A setting of a client is not valid. */
  SETTINGS_INVALID("MOPH-102", Advice.FIX_CONFIG),
  /** A value of a request is not valid. */
  REQUEST_INVALID("MOPH-103", Advice.ASK_USER),
  /** A service refused, perhaps with a text for the operator. */
  REFUSED("MOPH-104", Advice.ASK_USER),
  /** A service does not offer what was asked for. */
  NOT_OFFERED("MOPH-105", Advice.FIX_CONFIG),
  /** A policy file cannot be read, or does not say what it must. */
  ASSURANCE_POLICY_INVALID("MOPH-601", Advice.FIX_CONFIG),
  /** A consent form cannot be read, or does not say what it must. */
  CONSENT_FORM_INVALID("MOPH-602", Advice.FIX_CONFIG),
  /** A purpose was not answered, or a field of the consent is missing. */
  CONSENT_INCOMPLETE("MOPH-603", Advice.ASK_USER),
  /** Consent that what was asked for needs was not given. */
  CONSENT_MISSING("MOPH-604", Advice.ASK_USER),
  /** A key or a certificate for evidence cannot be read, is too weak or not valid now. */
  EVIDENCE_KEY_INVALID("MOPH-611", Advice.FIX_CONFIG),
  /** This Java cannot encrypt as evidence needs it, or loads an old Bouncy Castle. */
  CRYPTO_UNAVAILABLE("MOPH-612", Advice.FIX_CONFIG),
  /** The sealed evidence is for another key. */
  EVIDENCE_NOT_FOR_THIS_KEY("MOPH-621", Advice.ASK_USER),
  /** The sealed evidence was changed, cut, or is none. */
  EVIDENCE_TAMPERED("MOPH-622", Advice.CONTACT_SUPPORT),
  /** The sealed evidence was signed by a station that is not trusted here. */
  EVIDENCE_SIGNER_UNKNOWN("MOPH-623", Advice.FIX_CONFIG),
  /** The certificate of the station did not hold when the evidence was signed. */
  EVIDENCE_SIGNER_NOT_VALID("MOPH-624", Advice.CONTACT_SUPPORT),
  /** The evidence is whole, but of a form that this release does not read. */
  EVIDENCE_FORMAT_UNKNOWN("MOPH-625", Advice.FIX_CONFIG);

  private final String id;
  private final Advice advice;

  MophErrorCode(String id, Advice advice) {
    this.id = id;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
