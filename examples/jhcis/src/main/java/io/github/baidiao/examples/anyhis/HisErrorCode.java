package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * What can be wrong with the HIS, with writing into it, and with a visit that is to be sent. Each
 * has its texts in Thai and English.
 */
public enum HisErrorCode implements ErrorCode {
  /** A setting is missing, or is not one that can be. */
  SETTINGS_INVALID("HIS-101", Advice.FIX_CONFIG),
  /** The HIS's database does not answer. */
  HIS_UNREACHABLE("HIS-102", Advice.RETRY_LATER),
  /** The HIS's database refused a statement; the detail has SQLState and number. */
  HIS_FAILED("HIS-103", Advice.CONTACT_SUPPORT),
  /** The account may not do that. */
  ACCESS_DENIED("HIS-104", Advice.FIX_CONFIG),
  /** The database has several units, or none, and none was named. */
  UNIT_UNCLEAR("HIS-105", Advice.FIX_CONFIG),
  /** A table or column that is needed is not there. */
  SCHEMA_UNSUITED("HIS-106", Advice.CONTACT_SUPPORT),
  /** Our own ledger cannot be read or written; nothing is sent without it. */
  LEDGER_FAILED("HIS-110", Advice.CONTACT_SUPPORT),
  /** A service beyond this machine, or none that is the sandbox, was to be used without leave. */
  LIVE_NOT_SAID("HIS-120", Advice.FIX_CONFIG),
  /** What the sandbox answers was to be written into a database that is not said to be a copy. */
  NO_TEST_DATABASE("HIS-121", Advice.FIX_CONFIG),
  /** Real work was said, and a service that is set is the sandbox; or the database is a copy. */
  NOT_REAL("HIS-122", Advice.FIX_CONFIG),
  /** Nobody expected that; the detail has the kind of fault. */
  UNEXPECTED("HIS-190", Advice.CONTACT_SUPPORT),
  /** The HIS forbids to change the visit. */
  VISIT_LOCKED("HIS-201", Advice.ASK_USER),
  /** The visit was cancelled in the HIS. */
  VISIT_CANCELLED("HIS-202", Advice.ASK_USER),
  /** Another value stands where ours belongs. */
  ANOTHER_VALUE("HIS-203", Advice.ASK_USER),
  /** The visit is not there any more. */
  VISIT_GONE("HIS-204", Advice.ASK_USER),
  /** The number now belongs to another person or day. */
  ANOTHER_VISIT("HIS-205", Advice.ASK_USER),
  /** The column is too short, and the HIS would cut the value. */
  TOO_LONG("HIS-206", Advice.CONTACT_SUPPORT),
  /** The value is not in the table that the column refers to. */
  REFERENCE_MISSING("HIS-207", Advice.CONTACT_SUPPORT),
  /** This version of the HIS has no such column. */
  COLUMN_MISSING("HIS-208", Advice.CONTACT_SUPPORT),
  /** Somebody changed the visit while it was being written; nothing was written. */
  CHANGED_MEANWHILE("HIS-209", Advice.RETRY_LATER),
  /** What was written stood there, and somebody has saved over it since. */
  OVERWRITTEN("HIS-210", Advice.ASK_USER),
  /** It was written, and columns beside the code keep another value than NHSO's. */
  LEFT_ALONE("HIS-211", Advice.ASK_USER),
  /** Nobody with that citizen ID is registered at the unit. */
  PERSON_UNKNOWN("HIS-301", Advice.ASK_USER),
  /** Several people have that citizen ID. */
  PERSON_SEVERAL("HIS-302", Advice.ASK_USER),
  /** The HIS says that the person has died or moved away. */
  PERSON_DISCHARGED("HIS-303", Advice.ASK_USER),
  /** The person has no visit today. */
  NO_VISIT_TODAY("HIS-304", Advice.ASK_USER),
  /** Another counter is asking for this visit's code at this moment. */
  UNDER_WAY("HIS-305", Advice.RETRY_LATER),
  /** The card in the reader is not that of the visit's patient. */
  WRONG_CARD("HIS-306", Advice.ASK_USER),
  /** The visit still goes on. */
  NOT_FINISHED("HIS-401", Advice.RETRY_LATER),
  /** The visit has no claim code. */
  NO_CLAIM_CODE("HIS-402", Advice.ASK_USER),
  /** The visit has no charges, or less than what the patient paid. */
  NO_AMOUNT("HIS-403", Advice.ASK_USER),
  /** The officer who recorded the visit has no citizen ID in the HIS. */
  NO_RECORDER("HIS-404", Advice.ASK_USER),
  /** It is not known which fund pays. */
  NO_FUND("HIS-405", Advice.ASK_USER),
  /** The patient has no citizen ID that can be. */
  NO_CITIZEN_ID("HIS-406", Advice.ASK_USER),
  /** The closing was cancelled in the HIS; nothing is closed again by itself. */
  CLOSING_CANCELLED("HIS-407", Advice.ASK_USER),
  /** NHSO has several codes that may be this visit's. */
  SEVERAL_CODES("HIS-408", Advice.ASK_USER),
  /** NHSO's code is, or may be, that of another visit of the person. */
  CODE_OF_ANOTHER_VISIT("HIS-409", Advice.ASK_USER),
  /** NHSO says that rights of that day are closed, and neither the HIS nor we know of it. */
  CLOSED_ELSEWHERE("HIS-410", Advice.ASK_USER),
  /** The charges have changed since rights were closed. */
  AMOUNT_CHANGED("HIS-411", Advice.ASK_USER);

  private final String id;
  private final Advice advice;

  HisErrorCode(String id, Advice advice) {
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
