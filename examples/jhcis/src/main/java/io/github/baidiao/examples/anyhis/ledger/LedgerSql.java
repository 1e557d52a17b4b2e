package io.github.baidiao.examples.anyhis.ledger;

import java.sql.SQLException;

/** What the failures of SQLite, MariaDB and MySQL mean. */
final class LedgerSql {
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_CONSTRAINT = 19;
  private static final int MYSQL_LOCK_WAIT = 1205;
  private static final int MYSQL_DEADLOCK = 1213;
  private static final int MYSQL_DUPLICATE = 1062;

  private LedgerSql() {}

  /** Returns whether a key is there already; our rows break no other constraint. */
  static boolean isDuplicate(SQLException e) {
    return e.getErrorCode() == MYSQL_DUPLICATE || e.getErrorCode() == SQLITE_CONSTRAINT;
  }

  /** Returns whether the transaction was undone because of others', and may just run again. */
  static boolean isWorthRepeating(SQLException e) {
    int number = e.getErrorCode();
    return number == MYSQL_DEADLOCK || number == MYSQL_LOCK_WAIT || number == SQLITE_BUSY;
  }
}
