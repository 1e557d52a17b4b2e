package io.github.baidiao.examples.anyhis.ledger;

import java.sql.SQLException;

/**
 * What is done in one transaction.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface LedgerWork<T> {
  /** Does it; all of it is undone when this throws. It may be called again after a deadlock. */
  T in(LedgerTransaction transaction) throws SQLException;
}
