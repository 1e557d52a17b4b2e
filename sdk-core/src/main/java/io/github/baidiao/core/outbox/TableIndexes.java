package io.github.baidiao.core.outbox;

import java.util.List;

/** The indexes, where they are statements of their own. */
final class TableIndexes {
  private TableIndexes() {}

  static void addTo(List<String> statements, Dialect dialect, String table) {
    statements.add(index(dialect, table, "id", "id"));
    statements.add(index(dialect, table, "due", "lane, due_at, seq, enqueued_at"));
    statements.add(index(dialect, table, "open_order", "open_order, state, seq"));
    statements.add(index(dialect, table, "retention", "state, changed_at, lane"));
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
