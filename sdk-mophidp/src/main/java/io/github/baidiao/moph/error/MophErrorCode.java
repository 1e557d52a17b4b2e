package io.github.baidiao.moph.error;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * Outcomes and faults of MOPH's and DOPA's services: of all ({@code MOPH-1xx}), the Account Center
 * ({@code 2xx}), card status at DOPA ({@code 3xx}), the identity provider ({@code 4xx}), the
 * proofing of a citizen ({@code 5xx}), assurance, consent and evidence ({@code 6xx}), token and QR
 * code ({@code 7xx}), check_ekyc, many people at once and personnel ({@code 8xx}).
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

  /** A text cannot be drawn as a QR code. */
  QR_PAYLOAD_INVALID("MOPH-701", Advice.CONTACT_SUPPORT),
  /** There is too little room for a QR code that any phone can scan. */
  QR_TOO_SMALL("MOPH-702", Advice.FIX_CONFIG),
  /** A QR code has less error correction than what it is drawn on needs. */
  QR_CORRECTION_TOO_LOW("MOPH-703", Advice.CONTACT_SUPPORT),
  /** An AAL token is not what it must be: it has expired at once, or tells too much. */
  AAL_TOKEN_INVALID("MOPH-704", Advice.CONTACT_SUPPORT),

  /** Many people are to be asked about, but too many in a row got no usable answer. */
  SWEEP_SERVICE_DOWN("MOPH-801", Advice.RETRY_LATER),
  /** A row of a list of people is not one: a field is missing or of another form. */
  SWEEP_ROW_INVALID("MOPH-802", Advice.ASK_USER),
  /** A change of a unit's personnel got no answer, and what is on record does not settle it. */
  PERSONNEL_UNKNOWN("MOPH-803", Advice.ASK_USER),
  /** A service does not take the token, or the account lacks the right. */
  TOKEN_NOT_TAKEN("MOPH-804", Advice.FIX_CONFIG),
  /** A service says of itself that it failed. */
  SERVICE_FAILED("MOPH-805", Advice.CONTACT_SUPPORT);

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
