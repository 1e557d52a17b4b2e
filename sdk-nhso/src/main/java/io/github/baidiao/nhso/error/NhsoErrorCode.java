package io.github.baidiao.nhso.error;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * Outcomes and faults of NHSO's services: of the Secure SmartCard Agent and of all ({@code
 * NHSO-1xx}), rights ({@code 2xx}), tokens ({@code 3xx}), ENDPOINT ({@code 4xx}), reconciling claim
 * codes ({@code 5xx}).
 */
public enum NhsoErrorCode implements ErrorCode {
  /** Nothing listens at the agent's address. */
  AGENT_NOT_RUNNING("NHSO-101", Advice.ASK_USER),
  /** The agent runs and sees no reader. */
  NO_READER("NHSO-102", Advice.ASK_USER),
  /** The agent sees a reader without a card. */
  NO_CARD("NHSO-103", Advice.ASK_USER),
  /** NHSO refused, usually with a Thai text for the operator. */
  REFUSED("NHSO-104", Advice.ASK_USER),
  /** The answer to a confirmation was lost, and look-ups did not settle what became of it. */
  OUTCOME_UNKNOWN("NHSO-105", Advice.ASK_USER),
  /** The agent answered with something that is not what it should be. */
  ANSWER_INVALID("NHSO-106", Advice.CONTACT_SUPPORT),
  /** The claim type is not one of those that came with the read. */
  CLAIM_TYPE_NOT_OFFERED("NHSO-107", Advice.ASK_USER),
  /** The read gave no correlation id, and confirm-save wants one. */
  CORRELATION_ID_MISSING("NHSO-108", Advice.ASK_USER),
  /** A setting of the client is not valid. */
  SETTINGS_INVALID("NHSO-109", Advice.FIX_CONFIG),
  /** A value of a request is not valid. */
  REQUEST_INVALID("NHSO-110", Advice.ASK_USER),
  /** The answer to a draft was lost, and nothing is known that looks drafts up. */
  DRAFT_OUTCOME_UNKNOWN("NHSO-111", Advice.ASK_USER),

  /** NHSO answered the search for rights with neither a person nor a right. */
  PERSON_UNKNOWN("NHSO-201", Advice.ASK_USER),
  /** NHSO knows the person, and has no right on record. */
  NO_RIGHTS("NHSO-202", Advice.ASK_USER),
  /** The legacy rights service does not take the token of UC Authentication, or no longer. */
  SMC_TOKEN_NOT_GOOD("NHSO-203", Advice.ASK_USER),

  /** A token is recognisably of another kind than the service wants. Nothing was sent. */
  TOKEN_OF_ANOTHER_KIND("NHSO-301", Advice.FIX_CONFIG),
  /** A token file cannot be read, or is no token file of that program. */
  TOKEN_FILE_INVALID("NHSO-302", Advice.FIX_CONFIG),
  /** SRM wants the officer to log in again with the card: no token, or it cannot be renewed. */
  SRM_LOGIN_NEEDED("NHSO-303", Advice.ASK_USER),
  /** The answer to a renewal of SRM's tokens was lost; the refresh token may be spent. */
  SRM_RENEWAL_UNKNOWN("NHSO-304", Advice.ASK_USER),
  /** Renewed SRM tokens cannot be stored where the other programs read them. */
  SRM_TOKENS_NOT_STORED("NHSO-305", Advice.FIX_CONFIG),

  /** Rights cannot be closed with a total of zero (avoided or refused by 2 clients). */
  TOTAL_IS_ZERO("NHSO-401", Advice.ASK_USER),
  /** An amount is below zero. */
  AMOUNT_NEGATIVE("NHSO-402", Advice.ASK_USER),
  /** An amount has more than two decimals. */
  AMOUNT_TOO_FINE("NHSO-403", Advice.ASK_USER),
  /** An amount has more than eight digits before the point (single source). */
  AMOUNT_TOO_LARGE("NHSO-404", Advice.ASK_USER),
  /** The invoice is dated in the future (single source). */
  INVOICE_IN_FUTURE("NHSO-405", Advice.ASK_USER),
  /** The service is dated in the future. */
  SERVICE_IN_FUTURE("NHSO-406", Advice.ASK_USER),
  /** The officer who records is not named. */
  RECORDER_MISSING("NHSO-407", Advice.ASK_USER),
  /** The recording officer's citizen ID is not valid. */
  RECORDER_INVALID("NHSO-408", Advice.ASK_USER),
  /** The patient's number begins with 0 (blocked by 3 clients). */
  FOREIGN_PATIENT("NHSO-409", Advice.ASK_USER),
  /** The visit number is empty or longer than 30 characters (single source). */
  VISIT_NUMBER_INVALID("NHSO-410", Advice.ASK_USER),
  /** The transaction id is too long or not our hospital's (single source). */
  TRANSACTION_ID_INVALID("NHSO-411", Advice.ASK_USER),
  /** The vendor's source id is blank or longer than 50 characters. */
  SOURCE_ID_INVALID("NHSO-412", Advice.FIX_CONFIG),
  /** A code for that day, hospital and service was on record, and nothing was sent, as asked. */
  ON_RECORD_ALREADY("NHSO-413", Advice.ASK_USER),
  /** The answer to a closing was lost, and the look-up did not settle what became of it. */
  CLOSE_OUTCOME_UNKNOWN("NHSO-414", Advice.ASK_USER),
  /** How rights are cancelled is not public, and the settings do not tell. */
  CANCEL_NOT_CONFIGURED("NHSO-415", Advice.FIX_CONFIG),
  /** It is not known what became of a cancellation. */
  CANCEL_OUTCOME_UNKNOWN("NHSO-416", Advice.ASK_USER),
  /**
   * A queued request, or what is kept of its answer, cannot be read; the detail names the field.
   */
  QUEUED_INVALID("NHSO-417", Advice.ASK_USER),

  /** The results are those of another list of visits, or of other settings. */
  RECONCILE_OTHER_INPUT("NHSO-501", Advice.ASK_USER),
  /** The file with the results holds lines that no run wrote. */
  RECONCILE_RESULT_DAMAGED("NHSO-502", Advice.ASK_USER),
  /** Another process writes to the file with the results. */
  RECONCILE_RESULT_IN_USE("NHSO-503", Advice.ASK_USER),
  /** Too many visits in a row got no usable answer; the last fault's code is the detail. */
  RECONCILE_SERVICE_DOWN("NHSO-504", Advice.RETRY_LATER),
  /** A row of the list is no visit: its key, day or claim type. */
  VISIT_INVALID("NHSO-505", Advice.ASK_USER);

  private final String id;
  private final Advice advice;

  NhsoErrorCode(String id, Advice advice) {
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
