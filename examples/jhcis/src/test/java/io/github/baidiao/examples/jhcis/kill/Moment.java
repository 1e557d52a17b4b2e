package io.github.baidiao.examples.jhcis.kill;

/** Where a program can be when it is killed; it asks before it goes on, see {@link Moments}. */
enum Moment {
  /** The agent has got a claim code from NHSO, and the counter knows nothing of it. */
  IN_CONFIRM_SAVE,
  /** NHSO is asked what is on record: as evidence, before a closing, or after it. */
  IN_A_LOOK_UP,
  /** Ledger or outbox: all is there, and not committed. */
  NOT_COMMITTED,
  /** Likewise: committed, and nobody knows yet. */
  COMMITTED,
  /** A message was taken from the queue. */
  TAKEN,
  /** What was on record is on disk, and the closing has not gone out. */
  REMEMBERED,
  /** A closing has arrived at NHSO, which must not come twice, and its answer is not there. */
  IN_A_POST_TO_NHSO,
  /** A visit has arrived at PHR, and its answer is not there. */
  IN_A_POST_TO_PHR,
  /** The answer is there, and not in the outbox. */
  ANSWERED,
  /** What a dead program left is being settled. */
  SETTLING,
  /** A code is in the ledger, and not yet in JHCIS. */
  WRITING,
  /** A code is in JHCIS's table, and not committed there. */
  IN_JHCIS,
  /** A code is in JHCIS, and the ledger does not know it. */
  WRITTEN,
  /** It is looked whether a code still stands in JHCIS. */
  LOOKING
}
