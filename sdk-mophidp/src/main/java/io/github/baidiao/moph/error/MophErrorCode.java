package io.github.baidiao.moph.error;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * Outcomes and faults of MOPH's and DOPA's services: of all ({@code MOPH-1xx}), the Account Center
 * ({@code 2xx}), card status at DOPA ({@code 3xx}), the identity provider ({@code 4xx}), the
 * proofing of a citizen ({@code 5xx}), assurance, consent and evidence ({@code 6xx}), token and QR
 * code ({@code 7xx}), check_ekyc, many people at once and personnel ({@code 8xx}), the Personal
 * Health Record ({@code 9xx}).
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

  /** The Account Center refused to sign in, perhaps with a text for the operator. */
  SIGN_IN_REFUSED("MOPH-201", Advice.FIX_CONFIG),
  /**
   * The sign-in was refused before, and is not sent again by itself: repeated refusals lock the
   * account for 15 minutes (single source).
   */
  SIGN_IN_NOT_REPEATED("MOPH-202", Advice.FIX_CONFIG),
  /** The account belongs to another unit than the settings say. */
  ACCOUNT_OF_ANOTHER_UNIT("MOPH-203", Advice.FIX_CONFIG),
  /** The Account Center gave no answer to the sign-in; what needed the token was not sent. */
  SIGN_IN_UNANSWERED("MOPH-204", Advice.RETRY_LATER),
  /** Something else than the Account Center answered: a firewall, a proxy, another program. */
  ACCOUNT_CENTER_NOT_THERE("MOPH-205", Advice.FIX_CONFIG),

  /** DOPA says that the card is void. */
  CARD_VOID("MOPH-301", Advice.ASK_USER),
  /** DOPA knows no such laser code for the citizen ID. */
  LASER_CODE_NOT_FOUND("MOPH-302", Advice.ASK_USER),
  /** Name or birth date are not those that DOPA has. */
  CARD_DATA_MISMATCH("MOPH-303", Advice.ASK_USER),
  /** DOPA misses a field of the question. */
  CARD_QUESTION_INCOMPLETE("MOPH-304", Advice.ASK_USER),
  /** DOPA says by a code that is not known here that the card is not normal. */
  CARD_NOT_NORMAL("MOPH-305", Advice.ASK_USER),
  /** DGA's gateway does not take the hospital's key or secret. */
  GATEWAY_KEY_REFUSED("MOPH-306", Advice.FIX_CONFIG),

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

  /** The person is no proofing officer of this unit. */
  OFFICER_NOT_REGISTERED("MOPH-501", Advice.ASK_USER),
  /** The officer's PIN is another one; a try is spent. */
  OFFICER_PIN_WRONG("MOPH-502", Advice.ASK_USER),
  /** The officer's PIN is locked. */
  OFFICER_PIN_LOCKED("MOPH-503", Advice.ASK_USER),
  /** The officer's card is still in its reader. */
  OFFICER_CARD_STILL_IN("MOPH-504", Advice.ASK_USER),
  /** The officer's session is over: its time, a pause too long, or signed off. */
  OFFICER_OFF_DUTY("MOPH-505", Advice.ASK_USER),
  /** The citizen to proof is the officer. */
  OFFICER_IS_CITIZEN("MOPH-506", Advice.ASK_USER),
  /** The card was pulled or changed; what was begun with it is void. */
  CARD_PULLED("MOPH-507", Advice.ASK_USER),
  /** A step was tried as often as the settings allow. */
  TRIES_OVER("MOPH-508", Advice.ASK_USER),
  /** The Mor Prom app does not know the phone number. */
  PHONE_UNKNOWN("MOPH-509", Advice.ASK_USER),
  /** The phone number is another person's. */
  PHONE_OF_ANOTHER("MOPH-510", Advice.ASK_USER),
  /** The person did not agree to the comparison of the face. */
  FACE_CONSENT_MISSING("MOPH-511", Advice.ASK_USER),
  /** The face is no clear match: an officer decides by eye. */
  FACE_NEEDS_DECISION("MOPH-512", Advice.ASK_USER),
  /** The face is not the card holder's, by the officer's decision or the hospital's policy. */
  FACE_NOT_ACCEPTED("MOPH-513", Advice.ASK_USER),
  /** The proofing has ended: registered, refused, or given up. */
  PROOFING_OVER("MOPH-514", Advice.ASK_USER),
  /** The program took a step that was taken already. */
  STEP_USED("MOPH-515", Advice.CONTACT_SUPPORT),
  /** Whether the person is registered is not known yet. */
  REGISTRATION_UNKNOWN("MOPH-516", Advice.ASK_USER),
  /** The kiosk's citizen does not wait any more, or another officer decides. */
  KIOSK_ENTRY_GONE("MOPH-517", Advice.ASK_USER),
  /** Staff cancelled what the kiosk had submitted. */
  KIOSK_CANCELLED("MOPH-518", Advice.ASK_USER),
  /** Nobody of the staff decided in time. */
  KIOSK_EXPIRED("MOPH-519", Advice.ASK_USER),

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
  EVIDENCE_FORMAT_UNKNOWN("MOPH-625", Advice.FIX_CONFIG),

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
  SERVICE_FAILED("MOPH-805", Advice.CONTACT_SUPPORT),

  /** PHR's token of a year is taken for visits alone; this call needs the Account Center's. */
  PHR_NEEDS_ACCOUNT_TOKEN("MOPH-901", Advice.FIX_CONFIG),
  /** PHR does not take the token, or the account lacks the right. */
  PHR_TOKEN_NOT_TAKEN("MOPH-902", Advice.FIX_CONFIG),
  /** PHR does not take what was sent; nothing was stored. */
  PHR_REFUSED("MOPH-903", Advice.ASK_USER),
  /** PHR does not offer this yet. */
  PHR_NOT_OFFERED("MOPH-904", Advice.FIX_CONFIG),
  /** PHR stored it, but not all of it is valid. */
  PHR_WARNED("MOPH-905", Advice.ASK_USER),
  /** PHR says that it failed; whether it stored what was sent is not known. */
  PHR_FAILED("MOPH-906", Advice.RETRY_LATER),
  /** A list is empty that would delete everything, or say nothing; it was not sent. */
  PHR_LIST_EMPTY("MOPH-907", Advice.ASK_USER),
  /** A value of a visit for the PHR is not valid. */
  VISIT_VALUE_INVALID("MOPH-911", Advice.ASK_USER),
  /** The JSON of a visit is not valid: a field is missing, unknown, or of another form. */
  VISIT_JSON_INVALID("MOPH-912", Advice.ASK_USER),
  /** The JSON of a visit says that it is of a form that this release does not know. */
  VISIT_FORMAT_UNKNOWN("MOPH-913", Advice.FIX_CONFIG),
  /** The days to compare are in the wrong order, in the future, or too long ago. */
  RECONCILE_DAYS_INVALID("MOPH-921", Advice.ASK_USER),
  /** The file with the compared days belongs to another unit, or is none. */
  RECONCILE_FILE_OF_ANOTHER("MOPH-922", Advice.ASK_USER),
  /** The file with the compared days holds lines that no run wrote. */
  RECONCILE_FILE_DAMAGED("MOPH-923", Advice.ASK_USER),
  /** Another program has the file with the compared days. */
  RECONCILE_FILE_IN_USE("MOPH-924", Advice.ASK_USER),
  /** Too many days in a row got no usable answer; the last fault's code is the detail. */
  RECONCILE_SERVICE_DOWN("MOPH-925", Advice.RETRY_LATER),
  /** The visit is in the HIS, and was not removed from PHR as a ghost. */
  VISIT_NO_GHOST("MOPH-926", Advice.ASK_USER),
  /** The visit was not queued: PHR would refuse it as it is. */
  VISIT_HELD_BACK("MOPH-927", Advice.ASK_USER),
  /** Another computer of the unit says that it sends to PHR. */
  ANOTHER_AGENT("MOPH-928", Advice.ASK_USER),
  /** The file with the compared days cannot be read or written. */
  RECONCILE_FILE_UNUSABLE("MOPH-929", Advice.FIX_CONFIG);

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
