package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.examples.anyhis.VisitKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The ledger inside one transaction, for {@link Ledger#inTransaction}. For one thread. */
public final class LedgerTransaction {
  private final Connection connection;
  private final LedgerTable table;

  LedgerTransaction(Connection connection, LedgerTable table) {
    this.connection = connection;
    this.table = table;
  }

  /** Returns the connection, to queue a message in the same transaction; leave its end to us. */
  public Connection connection() {
    return connection;
  }

  /** Returns the row of that task and visit. */
  public Optional<LedgerEntry> find(Task task, VisitKey visit) throws SQLException {
    return table.find(connection, task, visit);
  }

  /** Makes a row; {@code CHANGED_MEANWHILE} means that there is one. */
  public Kept add(LedgerEntry entry) throws SQLException {
    return table.add(connection, entry);
  }

  /** Replaces the row that was read, unless somebody has changed it since. */
  public Kept change(LedgerEntry entry) throws SQLException {
    return table.change(connection, entry);
  }
}
