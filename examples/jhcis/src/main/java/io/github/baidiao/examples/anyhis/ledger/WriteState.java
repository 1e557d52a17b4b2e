package io.github.baidiao.examples.anyhis.ledger;

/** What of a row stands in the HIS. The names stand in the table. */
public enum WriteState {
  /** There is nothing to write (yet). */
  NOTHING,
  /** To be written. */
  TO_WRITE,
  /** It stood in the HIS when it was looked at last. */
  WRITTEN,
  /** The HIS's guard refused it; {@link LedgerEntry#writeProblem} tells why. */
  NOT_WRITTEN,
  /** It stood there, and does not any more. */
  OVERWRITTEN,
  /** It would have been written, were it not a dry run. */
  DRY
}
