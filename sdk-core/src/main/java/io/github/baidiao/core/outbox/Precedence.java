package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which row must arrive before another one. Within an order those that are being sent, or may have
 * arrived, come before those that wait; among each of the two the one queued first. So of one order
 * at most one is on its way, and no two wait for each other.
 */
final class Precedence {
  private final String table;

  Precedence(String table) {
    this.table = table;
  }

  /** Returns when to look again because of a row that comes before this one; empty if none does. */
  OptionalLong before(Connection connection, Row row) throws SQLException {
    if (!row.orderRef().isPresent()) {
      return OptionalLong.empty();
    }
    String order = row.orderRef().get();
    Ask ask = new Ask(order);
    if (isOnItsWay(row.state())) {
      ask.first(EntryState.SENDING, "<", row.seq())
          .first(EntryState.UNKNOWN_OUTCOME, "<", row.seq());
    } else {
      ask.first(EntryState.WAITING, "<", row.seq())
          .first(EntryState.SENDING, "<", row.seq())
          .first(EntryState.UNKNOWN_OUTCOME, "<", row.seq())
          .first(EntryState.SENDING, ">", row.seq())
          .first(EntryState.UNKNOWN_OUTCOME, ">", row.seq());
    }
    return ask.dueAt(connection);
  }

  /**
   * Likewise after this row was taken. Of two that were taken at the same moment the later queued
   * one gives way, so it alone asks here.
   */
  OptionalLong queuedBefore(Connection connection, Row row) throws SQLException {
    if (!row.orderRef().isPresent()) {
      return OptionalLong.empty();
    }
    Ask ask =
        new Ask(row.orderRef().get())
            .first(EntryState.SENDING, "<", row.seq())
            .first(EntryState.UNKNOWN_OUTCOME, "<", row.seq());
    if (!isOnItsWay(row.state())) {
      ask.first(EntryState.WAITING, "<", row.seq());
    }
    return ask.dueAt(connection);
  }

  /** Returns when to look again because an older version of the fact is on its way. */
  OptionalLong olderOnItsWay(Connection connection, Row row) throws SQLException {
    return versions(row, "version < ? AND due_at IS NOT NULL AND " + isAnyOf("?, ?"))
        .with(row.version())
        .with(EntryState.SENDING.name())
        .with(EntryState.UNKNOWN_OUTCOME.name())
        .first(connection, found -> OptionalLong.of(found.getLong(1)))
        .orElse(OptionalLong.empty());
  }

  /** Returns whether a newer version of the fact has arrived, or may have. */
  boolean isOutdated(Connection connection, Row row) throws SQLException {
    return versions(row, "version > ? AND " + isAnyOf("?, ?, ?, ?"))
        .with(row.version())
        .with(EntryState.SENDING.name())
        .with(EntryState.UNKNOWN_OUTCOME.name())
        .with(EntryState.SENT.name())
        .with(EntryState.ACCEPTED_WITH_WARNINGS.name())
        .first(connection, found -> true)
        .orElse(false);
  }

  /**
   * Returns a condition on the state that no index answers. SQLite would rather go through the
   * index on the states, and there may be a million rows of one.
   */
  static String isAnyOf(String states) {
    return "CASE WHEN state IN (" + states + ") THEN 1 ELSE 0 END = 1";
  }

  /** The versions of a fact stand together in the index of the keys. */
  private Sql versions(Row row, String condition) {
    String fact = row.key().substring(0, row.key().lastIndexOf(':'));
    String text = "SELECT due_at FROM {table} WHERE entry_key > ? AND entry_key < ? AND ";
    return Sql.on(table, text + condition).with(fact + ':').with(fact + ';');
  }

  /** Brings forward the rows at the head of an order, if they wait for nothing but another one. */
  void bringForward(Connection connection, String order) throws SQLException {
    String text = "SELECT MIN(seq) FROM {table} WHERE open_order = ? AND state = ?";
    for (EntryState state : new EntryState[] {EntryState.UNKNOWN_OUTCOME, EntryState.WAITING}) {
      Optional<Long> head =
          Sql.on(table, text)
              .with(order)
              .with(state.name())
              .first(connection, row -> row.getLong(1));
      if (head.isPresent() && head.get() > 0 && bringForward(connection, head.get())) {
        return;
      }
    }
  }

  private boolean bringForward(Connection connection, long seq) throws SQLException {
    String text =
        "UPDATE {table} SET rev = rev + 1, due_at = 0, behind = 0 WHERE seq = ? AND behind = 1";
    return Sql.on(table, text).with(seq).update(connection) == 1;
  }

  static boolean isOnItsWay(EntryState state) {
    return state == EntryState.SENDING || state == EntryState.UNKNOWN_OUTCOME;
  }

  /** One question for the first rows of an order in some states, each found by the index alone. */
  private final class Ask {
    private final String order;
    private final StringBuilder text = new StringBuilder("SELECT ");
    private final List<Object> values = new ArrayList<>();
    private int parts;

    Ask(String order) {
      this.order = order;
    }

    Ask first(EntryState state, String comparison, long seq) {
      text.append(parts++ == 0 ? "" : ", ")
          .append("(SELECT MIN(seq) FROM ")
          .append(table)
          .append(" WHERE open_order = ? AND state = ? AND seq ")
          .append(comparison)
          .append(" ?)");
      values.add(order);
      values.add(state.name());
      values.add(seq);
      return this;
    }

    OptionalLong dueAt(Connection connection) throws SQLException {
      Sql sql = new Sql(text.toString());
      values.forEach(sql::with);
      int columns = parts;
      long seq =
          sql.first(
                  connection,
                  row -> {
                    long found = 0;
                    for (int i = 1; i <= columns && found == 0; i++) {
                      found = row.getLong(i);
                    }
                    return found;
                  })
              .orElse(0L);
      if (seq == 0) {
        return OptionalLong.empty();
      }
      long dueAt =
          Sql.on(table, "SELECT due_at FROM {table} WHERE seq = ?")
              .with(seq)
              .first(connection, row -> row.getLong(1))
              .orElse(0L);
      return OptionalLong.of(dueAt);
    }
  }
}
