package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** How a row is taken: at most one station sends it, in its order, at the lane's turn. */
final class Claiming {
  private static final long LOOK_AGAIN_MS = 30_000;

  private final String table;
  private final Dialect dialect;
  private final Clock clock;
  private final Transactions transactions;
  private final ControlRows control;
  private final Precedence precedence;

  Claiming(String table, Dialect dialect, Clock clock, Transactions transactions) {
    this.table = table;
    this.dialect = dialect;
    this.clock = clock;
    this.transactions = transactions;
    this.control = new ControlRows(table, dialect);
    this.precedence = new Precedence(table);
  }

  Claim claim(Row row, String owner, long now, long leaseUntil, long turnEvery) {
    RowColumns.check(owner, 64, "owner");
    Claim claim =
        transactions.together(
            connection -> take(connection, row, owner, now, leaseUntil, turnEvery),
            // A turn that was not to be had gives the row back, and a lost row the turn.
            result -> result != Claim.NO_TURN && result != Claim.TAKEN);
    if (dialect.writesOneByOne()) {
      return claim;
    }
    if (claim == Claim.BEHIND) {
      transactions.single(connection -> lookBehind(connection, row, row.rev() + 1));
    }
    return claim == Claim.OURS ? lookAgain(row, now) : claim;
  }

  private Claim take(
      Connection connection, Row row, String owner, long now, long leaseUntil, long turnEvery)
      throws SQLException {
    OptionalLong before = before(connection, row);
    if (before.isPresent()) {
      return putOff(connection, row, row.rev(), later(before.getAsLong(), now));
    }
    if (precedence.isOutdated(connection, row)) {
      return giveUp(connection, row, row.rev(), row.attempts());
    }
    if (!isTurn(connection, row.lane(), now)) {
      return Claim.NO_TURN;
    }
    if (!send(connection, row, owner, leaseUntil)) {
      return Claim.TAKEN;
    }
    // Last, since all of the lane wait for this row's lock.
    return turnEvery == 0 || control.takeTurn(connection, row.lane(), dialect.now(clock), turnEvery)
        ? Claim.OURS
        : Claim.NO_TURN;
  }

  private OptionalLong before(Connection connection, Row row) throws SQLException {
    OptionalLong order = precedence.before(connection, row);
    return order.isPresent() ? order : precedence.olderOnItsWay(connection, row);
  }

  private boolean isTurn(Connection connection, String lane, long now) throws SQLException {
    Optional<LaneState> state = control.lane(connection, lane);
    if (!state.isPresent()) {
      control.addLane(connection, lane);
      state = control.lane(connection, lane);
    }
    return state.map(known -> known.nextTurnAt() <= now).orElse(true);
  }

  private boolean send(Connection connection, Row row, String owner, long leaseUntil)
      throws SQLException {
    String text =
        "UPDATE {table} SET rev = rev + 1, {changed}, state = 'SENDING', unsettled = ?,"
            + " attempts = attempts + 1, due_at = ?, open_order = order_ref, behind = 0, owner = ?"
            + " WHERE seq = ? AND rev = ?";
    return Sql.on(table, text.replace("{changed}", changed("SENDING")))
            .with(RowColumns.bit(row.unsettled() || Precedence.isOnItsWay(row.state())))
            .with(leaseUntil)
            .with(owner)
            .with(row.seq())
            .with(row.rev())
            .update(connection)
        == 1;
  }

  /** Puts a row off, as it was before it was taken; whose lease is over is unknown from then on. */
  private Claim putOff(Connection connection, Row row, int rev, long until) throws SQLException {
    EntryState state = row.state() == EntryState.SENDING ? EntryState.UNKNOWN_OUTCOME : row.state();
    String text =
        "UPDATE {table} SET rev = rev + 1, {changed}, state = ?, unsettled = ?, attempts = ?,"
            + " due_at = ?, open_order = order_ref, behind = 1 WHERE seq = ? AND rev = ?";
    return Sql.on(table, text.replace("{changed}", changed(state.name())))
                .with(state.name())
                .with(RowColumns.bit(row.unsettled() || state == EntryState.UNKNOWN_OUTCOME))
                .with(row.attempts())
                .with(until)
                .with(row.seq())
                .with(rev)
                .update(connection)
            == 1
        ? Claim.BEHIND
        : Claim.TAKEN;
  }

  private Claim giveUp(Connection connection, Row row, int rev, int attempts) throws SQLException {
    String text =
        "UPDATE {table} SET rev = rev + 1, {changed}, state = 'GIVEN_UP', attempts = ?,"
            + " due_at = NULL, open_order = NULL, behind = 0, last_code = ? WHERE seq = ? AND rev = ?";
    int changed =
        Sql.on(table, text.replace("{changed}", changed("GIVEN_UP")))
            .with(attempts)
            .with(OutboxErrorCode.OUTDATED.id())
            .with(row.seq())
            .with(rev)
            .update(connection);
    if (changed == 0) {
      return Claim.TAKEN;
    }
    if (row.orderRef().isPresent()) {
      precedence.bringForward(connection, row.orderRef().get());
    }
    return Claim.OUTDATED;
  }

  /**
   * Looks a second time after the row is ours for all to see: another transaction may have
   * committed an earlier number, or a newer version, since.
   */
  private Claim lookAgain(Row row, long now) {
    Claim claim =
        transactions.together(
            connection -> {
              if (precedence.isOutdated(connection, row)) {
                return giveUp(connection, row, row.rev() + 1, row.attempts());
              }
              OptionalLong before = precedence.queuedBefore(connection, row);
              if (!before.isPresent()) {
                before = precedence.olderOnItsWay(connection, row);
              }
              return before.isPresent()
                  ? putOff(connection, row, row.rev() + 1, later(before.getAsLong(), now))
                  : Claim.OURS;
            },
            result -> true);
    if (claim == Claim.BEHIND) {
      transactions.single(connection -> lookBehind(connection, row, row.rev() + 2));
    }
    return claim;
  }

  /** Who closed the row before while this one was put off did not see it wait. */
  private boolean lookBehind(Connection connection, Row row, int rev) throws SQLException {
    if (before(connection, row).isPresent()) {
      return false;
    }
    String text =
        "UPDATE {table} SET rev = rev + 1, due_at = 0, behind = 0 WHERE seq = ? AND rev = ?";
    return Sql.on(table, text).with(row.seq()).with(rev).update(connection) == 1;
  }

  private static long later(long dueAt, long now) {
    return Math.max(dueAt, now + LOOK_AGAIN_MS);
  }

  private String changed(String state) {
    return "changed_at = CASE WHEN state = '"
        + state
        + "' THEN changed_at ELSE "
        + dialect.now(clock)
        + " END";
  }
}
