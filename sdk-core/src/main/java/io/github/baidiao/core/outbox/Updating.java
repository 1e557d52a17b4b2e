package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** How a row is written whose {@code rev} is still the one that was read. */
final class Updating {
  private final String table;
  private final Dialect dialect;
  private final Clock clock;
  private final Precedence precedence;

  Updating(String table, Dialect dialect, Clock clock) {
    this.table = table;
    this.dialect = dialect;
    this.clock = clock;
    this.precedence = new Precedence(table);
  }

  /** A row that was read without its payload keeps what is there of payload, memo and answer. */
  Optional<Integer> update(Connection connection, Row row) throws SQLException {
    RowColumns.checkLengths(row);
    boolean whole = row.payload().length > 0;
    // MySQL evaluates from left to right: the state before it is compared before it is set.
    String text =
        "UPDATE {table} SET rev = rev + 1,"
            + " changed_at = CASE WHEN state = ? THEN changed_at ELSE {now} END, state = ?,"
            + " unsettled = ?, said_not_arrived = ?, attempts = ?, due_at = ?, open_order = ?,"
            + " behind = 0, expires_at = ?, owner = ?, last_code = ?"
            + (whole ? ", payload = ?, memo = ?, answer = ?" : "")
            + " WHERE seq = ? AND rev = ?";
    Sql sql =
        Sql.on(table, text.replace("{now}", dialect.now(clock)))
            .with(row.state().name())
            .with(row.state().name())
            .with(RowColumns.bit(row.unsettled()))
            .with(RowColumns.bit(row.saidNotArrived()))
            .with(row.attempts())
            .with(row.dueAt().isPresent() ? row.dueAt().getAsLong() : null)
            .with(RowColumns.openOrder(row).orElse(null))
            .with(row.expiresAt())
            .with(row.owner().orElse(null))
            .with(row.lastCode().orElse(null));
    if (whole) {
      sql.with(row.payload()).with(row.memo()).with(row.answer());
    }
    int changed = sql.with(row.seq()).with(row.rev()).update(connection);
    return changed == 1 ? Optional.of(row.rev() + 1) : Optional.empty();
  }

  /** Likewise for a row that is not open any more: the next one of its order need not wait. */
  Optional<Integer> close(Connection connection, Row row) throws SQLException {
    Optional<Integer> rev = update(connection, row);
    if (rev.isPresent() && row.orderRef().isPresent()) {
      precedence.bringForward(connection, row.orderRef().get());
    }
    return rev;
  }
}
