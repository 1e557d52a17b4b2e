package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Our own record of what was done for which visit. Thread-safe; any number of programs may share
 * one table, and of two that change one row the second is told. Rows are never removed.
 *
 * <p>Every method throws {@link HisException} ({@code HIS-110}) when the database does not do its
 * part; then nothing may be sent.
 */
public final class Ledger {
  private static final int PAGE = 200;
  private static final int ATTEMPTS = 5;

  private final DataSource source;
  private final LedgerTable table;

  private Ledger(DataSource source, LedgerTable table) {
    this.source = source;
    this.table = table;
  }

  /**
   * Opens the ledger, and makes its table if there is none.
   *
   * @param source a database of our own, SQLite, MariaDB or MySQL; it is not closed by the ledger
   */
  public static Ledger on(DataSource source, Clock clock) {
    Ledger ledger = new Ledger(source, new LedgerTable(clock));
    ledger.run(
        connection -> {
          LedgerDdl.create(connection);
          return true;
        });
    return ledger;
  }

  /** Returns the row of that task and visit. */
  public Optional<LedgerEntry> find(Task task, VisitKey visit) {
    return run(connection -> table.find(connection, task, visit));
  }

  /** Makes a row in a transaction of its own; {@code CHANGED_MEANWHILE} means there is one. */
  public Kept add(LedgerEntry entry) {
    return inTransaction(transaction -> transaction.add(entry));
  }

  /** Replaces the row that was read, in a transaction of its own, unless it has changed since. */
  public Kept change(LedgerEntry entry) {
    return inTransaction(transaction -> transaction.change(entry));
  }

  /** Does several things in one transaction, and commits; anything thrown undoes all of it. */
  public <T> T inTransaction(LedgerWork<T> work) {
    return run(
        connection -> {
          connection.setAutoCommit(false);
          try {
            T result = work.in(new LedgerTransaction(connection, table));
            connection.commit();
            return result;
          } catch (SQLException | RuntimeException | Error e) {
            undo(connection, e);
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
        });
  }

  /** Calls with every row in that state, in the order of visits; reads them in pages. */
  public void forEach(
      Task task, HospitalCode unit, LedgerState state, Consumer<? super LedgerEntry> each) {
    pages(after -> run(c -> table.inState(c, task, unit, state, after, PAGE)), each);
  }

  /** Calls with every row in that write state, in the order of visits; reads them in pages. */
  public void forEach(
      Task task, HospitalCode unit, WriteState state, Consumer<? super LedgerEntry> each) {
    pages(after -> run(c -> table.inWriteState(c, task, unit, state, after, PAGE)), each);
  }

  /**
   * Returns the rows that are to be written or looked at by then, the longest overdue first.
   *
   * @param most how many at most
   */
  public List<LedgerEntry> due(HospitalCode unit, Instant by, int most) {
    return run(connection -> table.due(connection, unit, by, most));
  }

  /** Counts the rows of a unit by task and state. */
  public Map<Task, Map<LedgerState, Long>> counts(HospitalCode unit) {
    return run(connection -> table.counts(connection, unit));
  }

  private interface Page {
    List<LedgerEntry> after(String visit);
  }

  private static void pages(Page page, Consumer<? super LedgerEntry> each) {
    String after = "";
    List<LedgerEntry> rows;
    do {
      rows = page.after(after);
      for (LedgerEntry row : rows) {
        after = row.visit().key().number();
        each.accept(row);
      }
    } while (rows.size() == PAGE);
  }

  private interface Use<T> {
    T of(Connection connection) throws SQLException;
  }

  private <T> T run(Use<T> use) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = source.getConnection()) {
        return use.of(connection);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !LedgerSql.isWorthRepeating(e)) {
          String detail = "SQLState " + e.getSQLState() + ", number " + e.getErrorCode();
          throw HisException.of(HisErrorCode.LEDGER_FAILED, detail);
        }
      }
    }
  }

  private static void undo(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // A connection that is gone has rolled back.
      why.addSuppressed(HisException.of(HisErrorCode.LEDGER_FAILED, "rollback"));
    }
  }
}
