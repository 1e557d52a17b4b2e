package io.github.baidiao.core.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** How a {@link Row} stands in the table. */
final class RowColumns {
  /** The lane of the rows that are no entries: turns of the lanes, keys, the table's release. */
  static final String CONTROL = "#";

  /** Without the three that may be long. */
  static final String SHORT =
      "seq, rev, id, lane, entry_key, version, order_ref, state, unsettled, said_not_arrived,"
          + " attempts, enqueued_at, changed_at, due_at, expires_at, owner, last_code";

  static final String ALL = SHORT + ", payload, memo, answer";

  private static final byte[] NONE = {};
  private static final int LONGEST_KEY = 190;

  private RowColumns() {}

  /** Returns the INSERT of a row. */
  static Sql insert(String table, Dialect dialect, Row row) {
    checkLengths(row);
    String text =
        "INSERT INTO "
            + table
            + " (rev, id, lane, entry_key, version, order_ref, open_order, state, behind,"
            + " unsettled, said_not_arrived, attempts, enqueued_at, changed_at, due_at,"
            + " expires_at, owner, last_code, payload, memo, answer)"
            + " VALUES (0, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + dialect.unlessThere();
    return new Sql(text)
        .with(row.id())
        .with(row.lane())
        .with(row.key())
        .with(row.version())
        .with(row.orderRef().orElse(null))
        .with(openOrder(row).orElse(null))
        .with(row.state().name())
        .with(bit(row.unsettled()))
        .with(bit(row.saidNotArrived()))
        .with(row.attempts())
        .with(row.enqueuedAt())
        .with(row.changedAt())
        .with(row.dueAt().isPresent() ? row.dueAt().getAsLong() : null)
        .with(row.expiresAt())
        .with(row.owner().orElse(null))
        .with(row.lastCode().orElse(null))
        .with(row.payload())
        .with(row.memo())
        .with(row.answer());
  }

  /** A database that is not strict would cut what is too long, and a cut key is another key. */
  static void checkLengths(Row row) {
    check(row.id(), 32, "id");
    check(row.lane(), 40, "lane");
    check(row.key(), LONGEST_KEY, "key");
    check(row.orderRef().orElse(""), 64, "orderRef");
    check(row.owner().orElse(""), 64, "owner");
    check(row.lastCode().orElse(""), 40, "lastCode");
  }

  static void check(String text, int longest, String field) {
    boolean fits = text.length() <= longest;
    for (int i = 0; i < text.length() && fits; i++) {
      fits = text.charAt(i) >= ' ' && text.charAt(i) <= '~';
    }
    if (!fits) {
      throw OutboxException.of(OutboxErrorCode.MESSAGE_INVALID, field);
    }
  }

  static int bit(boolean value) {
    return value ? 1 : 0;
  }

  static Optional<String> openOrder(Row row) {
    return row.dueAt().isPresent() ? row.orderRef() : Optional.empty();
  }

  static Row readShort(ResultSet from) throws SQLException {
    return common(from).payload(NONE).build();
  }

  static Row readAll(ResultSet from) throws SQLException {
    return common(from)
        .payload(from.getBytes("payload"))
        .memo(from.getBytes("memo"))
        .answer(from.getBytes("answer"))
        .build();
  }

  private static Row.Builder common(ResultSet from) throws SQLException {
    long dueAt = from.getLong("due_at");
    OptionalLong due = from.wasNull() ? OptionalLong.empty() : OptionalLong.of(dueAt);
    return Row.builder()
        .seq(from.getLong("seq"))
        .rev(from.getInt("rev"))
        .id(from.getString("id"))
        .lane(from.getString("lane"))
        .key(from.getString("entry_key"))
        .version(from.getLong("version"))
        .orderRef(Optional.ofNullable(from.getString("order_ref")))
        .state(EntryState.valueOf(from.getString("state")))
        .unsettled(from.getInt("unsettled") != 0)
        .saidNotArrived(from.getInt("said_not_arrived") != 0)
        .attempts(from.getInt("attempts"))
        .enqueuedAt(from.getLong("enqueued_at"))
        .changedAt(from.getLong("changed_at"))
        .dueAt(due)
        .expiresAt(from.getLong("expires_at"))
        .owner(Optional.ofNullable(from.getString("owner")))
        .lastCode(Optional.ofNullable(from.getString("last_code")));
  }
}
