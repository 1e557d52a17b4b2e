package io.github.baidiao.examples.anyhis.ledger;

/** How far a task is. The names stand in the table. */
public enum LedgerState {
  /**
   * It was queued, or somebody is being asked; the outcome is not known yet. A row that stays so
   * tells of a crash.
   */
  PLANNED,
  /** The code is known, or PHR has accepted the record. */
  KNOWN,
  /** It was refused, and nothing was done at the other end. */
  REFUSED,
  /** It may or may not have been done: a person decides. */
  UNKNOWN
}
