package io.github.baidiao.core.outbox;

import java.util.List;

/**
 * The indexes, where they are statements of their own and may leave rows out: what is queued is not
 * in the index of what is to be removed one day, which saves a page for each message. The state in
 * {@code due} is for the statistics, which then read no payload.
 */
final class TableIndexes {
  /** Which rows are to be removed one day; a question that says so finds the index. */
  static final String TO_BE_REMOVED =
      "state IN ('SENT', 'ACCEPTED_WITH_WARNINGS', 'REFUSED', 'GIVEN_UP')";

  private TableIndexes() {}

  static void addTo(List<String> statements, Dialect dialect, String table) {
    statements.add(index(dialect, table, "id", "id"));
    statements.add(index(dialect, table, "due", "lane, due_at, seq, enqueued_at, state"));
    statements.add(index(dialect, table, "open_order", "open_order, state, seq"));
    statements.add(
        index(dialect, table, "retention", "state, changed_at") + " WHERE " + TO_BE_REMOVED);
  }

  private static String index(Dialect dialect, String table, String name, String columns) {
    return "CREATE INDEX IF NOT EXISTS "
        + dialect.quoted(table + '_' + name)
        + " ON "
        + dialect.quoted(table)
        + " ("
        + columns
        + ')';
  }
}
