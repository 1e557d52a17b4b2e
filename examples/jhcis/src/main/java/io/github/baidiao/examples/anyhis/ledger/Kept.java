package io.github.baidiao.examples.anyhis.ledger;

/** What became of keeping a row. */
public enum Kept {
  /** It is on disk; inside a transaction, as soon as that is committed. */
  YES,
  /**
   * It is not: somebody else has made or changed the row since it was read. Read it again, and
   * think again.
   */
  CHANGED_MEANWHILE,
  /** It is not: the code in it stands in the row of another visit, and no code is of two. */
  CODE_OF_ANOTHER_VISIT
}
