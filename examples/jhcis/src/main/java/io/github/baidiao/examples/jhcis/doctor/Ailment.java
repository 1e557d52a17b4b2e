package io.github.baidiao.examples.jhcis.doctor;

/** What can be found. Each has its texts in {@code doctor_th} and {@code doctor_en.properties}. */
public enum Ailment {
  /** Nobody has tried this version of the server. */
  SERVER_UNTESTED,
  /** No unit, or several, and none was named. */
  UNIT_UNCLEAR,
  /** A table or column is not there, or not granted. */
  COLUMN_MISSING,
  /** The table of visits knows no transactions. */
  NO_TRANSACTIONS,
  /** A column into which a code belongs is of another kind, or too short for it. */
  COLUMN_UNSUITED,
  /** The account may not write the column. */
  NO_RIGHT_TO_WRITE,
  /** Something of the site's own happens whenever a visit is changed. */
  TRIGGER,
  /** The account may not see whether there are triggers. */
  TRIGGERS_HIDDEN,
  /** A column of the visit changes by itself with every change. */
  CHANGES_BY_ITSELF,
  /** A column that is written refers to another table. */
  REFERENCE,
  /** There is no index by which the rows are found. */
  NO_INDEX,
  /** The server cuts what is too long. */
  NOT_STRICT,
  /** A text is not stored as UTF-8. */
  NOT_UTF8,
  /** What is stored as Thai is none. */
  THAI_BROKEN,
  /** The account may do more than it needs. */
  ACCOUNT_TOO_MIGHTY,
  /** The server asks for no password, or does not tell what the account may. */
  NO_ACCOUNTS,
  /** The server's clock is not Thailand's. */
  CLOCK_ELSEWHERE
}
