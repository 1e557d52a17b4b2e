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

  /** The identity provider does not take the user's token, a renewed one neither. */
  TOKEN_REFUSED("MOPH-401", Advice.FIX_CONFIG),
  /** Whether an officer or a device was registered is not known. */
  REGISTERING_UNANSWERED("MOPH-402", Advice.ASK_USER),
  /** The device's access token is none of that unit's devices. */
  DEVICE_UNKNOWN("MOPH-403", Advice.FIX_CONFIG),
  /** The user belongs to another unit, or lacks the right. */
  USER_NOT_ALLOWED("MOPH-404", Advice.FIX_CONFIG),
  /** The check of an officer's PIN got no answer; a try may be spent. */
  PIN_CHECK_UNANSWERED("MOPH-405", Advice.ASK_USER),
  /** A token that was presented got no answer; it may be used up, or a try spent. */
  REDEEM_UNANSWERED("MOPH-406", Advice.ASK_USER),
  /** The session of the device has ended. */
  DEVICE_SIGNED_OUT("MOPH-407", Advice.ASK_USER),
  /** The session of the officer has ended. */
  OFFICER_SIGNED_OUT("MOPH-408", Advice.ASK_USER),
  /** The provider knows no such officer in this unit. */
  OFFICER_NOT_FOUND("MOPH-409", Advice.ASK_USER),
  /** The person is an officer of the unit already. */
  OFFICER_ON_RECORD("MOPH-410", Advice.ASK_USER),
  /** The provider knows no such registration of this unit. */
  REGISTRATION_NOT_FOUND("MOPH-411", Advice.ASK_USER),
  /** The id of the proofing was used before, for another one. */
  TRANSACTION_ID_USED("MOPH-412", Advice.CONTACT_SUPPORT),
  /** The evidence did not arrive as it was sent. */
  EVIDENCE_DAMAGED("MOPH-413", Advice.RETRY_LATER),
  /** The provider cannot reach DOPA or the Mor Prom app. */
  SOURCE_UNREACHABLE("MOPH-414", Advice.RETRY_LATER),
  /** The registration is not of the person who waits at the kiosk. */
  REGISTRATION_OF_ANOTHER("MOPH-415", Advice.ASK_USER),

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
  PERSONNEL_UNKNOWN("MOPH-803", Advice.ASK_USER);

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
