package io.github.baidiao.examples.jhcis.day;

import static io.github.baidiao.examples.jhcis.day.Course.Place.JHCIS;
import static io.github.baidiao.examples.jhcis.day.Course.Place.LEDGER;
import static io.github.baidiao.examples.jhcis.day.Course.Place.NOWHERE;

import java.util.Set;

/**
 * What happens to a visit, and how it has to end: where its claim code and the code of its closing
 * stand, how many versions of it PHR has, and what a person is told to see to.
 */
enum Course {
  ORDINARY(JHCIS, JHCIS, 1),
  /** The person has two visits that day, each with its own codes. */
  SECOND_OF_THE_DAY(JHCIS, JHCIS, 1),
  /** The counter loses the answer with the claim code; the evidence run finds it. */
  ANSWER_LOST(JHCIS, JHCIS, 1),
  /** A JHCIS window that was open all the time saves over the claim code. */
  SAVED_OVER(LEDGER, JHCIS, 1, "HIS-210"),
  /** Cancelled in JHCIS after it got its claim code. */
  CANCELLED(JHCIS, NOWHERE, 0),
  /** JHCIS does not let it be changed (mit_flag); NHSO and PHR know nothing of that. */
  LOCKED(LEDGER, LEDGER, 1, "HIS-201"),
  /** Two people of the site have that citizen ID, so the counter asks for nothing. */
  REGISTERED_TWICE(NOWHERE, NOWHERE, 1, "HIS-402"),
  /** The officer who recorded it has no citizen ID. */
  NO_OFFICER_ID(JHCIS, NOWHERE, 1, "HIS-404"),
  NO_CHARGES(JHCIS, NOWHERE, 1, "HIS-403"),
  /** Pays for it all, and NHSO knows of no right. */
  NO_RIGHT(JHCIS, NOWHERE, 1, "HIS-405"),
  /** JHCIS has no citizen ID of the patient. */
  NO_CITIZEN_ID(NOWHERE, NOWHERE, 0, "HIS-406"),
  /** NHSO refuses to close it. */
  CLOSING_REFUSED(JHCIS, NOWHERE, 1, "NHSO-104"),
  /** The answer of the closing is lost; a look-up shows its code. */
  CLOSING_LOST(JHCIS, JHCIS, 1),
  /** The answer of the closing is lost, and no look-up shows it. */
  CLOSING_NEVER_SHOWN(JHCIS, NOWHERE, 1, "NHSO-414"),
  /** Comes while the line is down; confirms on a telephone, and the evidence run finds it. */
  AT_NOON(JHCIS, JHCIS, 1),
  /** Comes while the line is down, and never confirms. */
  NEVER_CODED(NOWHERE, NOWHERE, 1, "HIS-402"),
  /** A diagnosis is added when it was sent to PHR already. */
  CORRECTED(JHCIS, JHCIS, 2),
  /** Still open at the end of the day. */
  STILL_OPEN(JHCIS, NOWHERE, 0, "HIS-401");

  /** Where a code stands at the end, at NHSO apart. */
  enum Place {
    NOWHERE,
    LEDGER,
    /** In the ledger too. */
    JHCIS
  }

  final Place claimCode;
  final Place closing;
  final int versionsAtPhr;
  final Set<String> forAPerson;

  Course(Place claimCode, Place closing, int versionsAtPhr, String... forAPerson) {
    this.claimCode = claimCode;
    this.closing = closing;
    this.versionsAtPhr = versionsAtPhr;
    this.forAPerson = Set.of(forAPerson);
  }

  /** How often NHSO has closed it: also when nobody here knows. */
  int closingsAtNhso() {
    return closing != NOWHERE || this == CLOSING_NEVER_SHOWN ? 1 : 0;
  }
}
